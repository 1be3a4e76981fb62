import {
  BackstageCredentials,
  BackstagePrincipalTypes,
} from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';
import { z } from 'zod';
import { CallLimit } from './callLimit';
import { FieldFault } from './InvalidFieldsError';

/**
 * Who may call an endpoint.
 *
 * - a permission: any signed-in user or service that has it
 * - `service`: other plugins only, with a permission
 * - `user`: any signed-in user, for what is their own
 * - `anyone`: nobody needs to be signed in; the request proves itself (a signed link)
 */
export type Access =
  | { permission: BasicPermission }
  | { service: BasicPermission }
  | 'user'
  | 'anyone';

/** What the handler of an endpoint gets: everything checked, nothing raw. */
export interface EndpointCall<Query, Body> {
  query: Query;
  body: Body;
  /** Path parameters, decoded. */
  params: Record<string, string>;
  credentials: BackstageCredentials<BackstagePrincipalTypes['unknown']>;
  request: Request;
  /** Aborted when the caller goes away before the whole reply is out. */
  signal: AbortSignal;
}

/** What the audit log is told of a call. */
export interface AuditEvent<Reply> {
  id: string;
  severity: 'low' | 'medium' | 'high';
  /** What of the reply is kept; never a secret. */
  meta?(reply: Reply): JsonObject;
}

/** One route of the plugin: who may call it, what goes in, what comes out. */
export interface Endpoint<Query = unknown, Body = unknown, Reply = unknown> {
  method: 'get' | 'put' | 'post' | 'delete';
  path: string;
  /** One sentence for the OpenAPI document. */
  summary: string;
  access: Access;
  /** How often one address may call it; for what anyone may call. */
  limit?: CallLimit;
  /** What the audit log calls it; kebab-case without the plugin's name. Reads of no consequence have none. */
  auditEvent?: AuditEvent<Reply>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** How a field of the body is called in a refusal, where a form knows it by another path. */
  fieldPath?(path: string): string;
  /**
   * Called when the body has not the shape of its schema: what else is wrong
   * with it, so that a form can show everything at once.
   */
  furtherFaults?(body: unknown): Promise<FieldFault[]>;
  /**
   * `html` for the few pages that are read without the portal, `web` for those
   * with headers of their own and for redirects (a {@link WebReply}); `ndjson` for a
   * handler that returns an async iterable, whose values go out one by one.
   */
  reply: z.ZodType<Reply> | { ndjson: z.ZodType } | 'html' | 'web' | 'nothing';
  /** @defaultValue 200, or 204 for `nothing` */
  status?: number;
  handle(call: EndpointCall<Query, Body>): Promise<Reply>;
}

/**
 * Declares an endpoint; the types of its handler follow from its schemas.
 *
 * @remarks
 *
 * Permission, audit event, validation and the shape of the reply are declared
 * here and applied in one place (`createRouter.ts`), so that no handler can
 * forget them and one test can walk all routes.
 */
export function endpoint<Query, Body, Reply>(
  declaration: Endpoint<Query, Body, Reply>,
): Endpoint {
  return {
    ...declaration,
    // The router parses with the schemas of this very declaration before it calls.
    handle: call => declaration.handle(call as EndpointCall<Query, Body>),
  };
}
