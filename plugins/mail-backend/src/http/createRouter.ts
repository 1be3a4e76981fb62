import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import express, { Request, RequestHandler, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { callLimit } from './callLimit';
import { Access, Endpoint } from './endpoint';
import { FieldFault, InvalidFieldsError } from './InvalidFieldsError';
import { issueWords } from './issueWords';
import { openApiDocument } from './openApiDocument';
import { sendWebReply } from './sendWebReply';
import { WebReply } from './WebReply';

/** What the router needs of the backend. */
export interface RouterServices {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/** Serves a list of endpoints, each guarded, audited and validated as it declares. */
export function createRouter(
  endpoints: Endpoint[],
  services: RouterServices,
): Router {
  const router = PromiseRouter();
  router.use(express.json({ limit: '2mb' }));
  router.use(express.urlencoded({ extended: false, limit: '10kb' }));
  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument(endpoints));
  });
  for (const served of endpoints) {
    router[served.method](
      served.path,
      ...guardsOf(served),
      async (request: Request, response: Response) => {
        await serve(served, services, { request, response });
      },
    );
  }
  return router;
}

function guardsOf({ access, limit, path }: Endpoint): RequestHandler[] {
  return [
    ...(access === 'anyone' ? [hideProof(path)] : []),
    ...(limit ? [callLimit(limit)] : []),
  ];
}

/**
 * Keeps what stands in a URL out of the backend's request log and audit log: they get the path as it is declared.
 *
 * @remarks
 *
 * What nobody has to sign in for proves itself by its URL: a token, a code, a
 * ticket. The logs read `originalUrl`; routing does not.
 */
function hideProof(path: string): RequestHandler {
  return (request, _response, next) => {
    request.originalUrl = `${request.baseUrl}${path}`;
    next();
  };
}

async function serve(
  served: Endpoint,
  services: RouterServices,
  exchange: { request: Request; response: Response },
) {
  const { request, response } = exchange;
  const credentials = await authorize(served.access, request, services);
  const audit =
    served.auditEvent &&
    (await services.auditor.createEvent({
      eventId: served.auditEvent.id,
      severityLevel: served.auditEvent.severity,
      request,
      meta: served.access === 'anyone' ? {} : request.params,
    }));
  try {
    const reply = await served.handle({
      query: parse(served.query, request.query, 'query'),
      body: await parseBody(served, request.body),
      params: request.params,
      credentials,
      request,
      signal: signalOf(response),
    });
    const succeeded = async () =>
      audit?.success({ meta: served.auditEvent?.meta?.(reply) });
    if (isStreamed(served)) {
      // How a stream ends is known when its last line is out.
      await send(served, response, reply);
      await succeeded();
    } else {
      // Before the reply goes out: an audit log that cannot be written is an error, not an afterthought.
      await succeeded();
      await send(served, response, reply);
    }
  } catch (error) {
    await audit?.fail({ error: error as Error });
    throw error;
  }
}

function isStreamed({ reply }: Endpoint): boolean {
  return typeof reply === 'object' && 'ndjson' in reply;
}

function signalOf(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) {
      gone.abort(new Error('Whoever asked has gone away'));
    }
  });
  return gone.signal;
}

async function authorize(
  access: Access,
  request: Request,
  services: RouterServices,
): Promise<BackstageCredentials> {
  if (access === 'anyone') {
    return services.httpAuth.credentials(request, { allow: ['none', 'user'] });
  }
  if (access === 'user') {
    return services.httpAuth.credentials(request, { allow: ['user'] });
  }
  const onlyServices = 'service' in access;
  const credentials = await services.httpAuth.credentials(request, {
    allow: onlyServices ? ['service'] : ['user', 'service'],
  });
  const permission = onlyServices ? access.service : access.permission;
  const [decision] = await services.permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `This needs the permission ${permission.name}. Ask an administrator of the portal.`,
    );
  }
  return credentials;
}

async function parseBody(served: Endpoint, body: unknown): Promise<unknown> {
  try {
    return parse(served.body, body, 'body');
  } catch (error) {
    if (!(error instanceof InvalidFieldsError)) throw error;
    const { fieldPath = (path: string) => path } = served;
    const further = (await served.furtherFaults?.(body)) ?? [];
    throw new InvalidFieldsError([
      ...error.fields.map(field => ({ ...field, path: fieldPath(field.path) })),
      ...further,
    ]);
  }
}

function parse(
  schema: z.ZodType | undefined,
  input: unknown,
  part: 'query' | 'body',
): unknown {
  if (!schema) {
    return undefined;
  }
  const result = schema.safeParse(input, { error: issueWords });
  if (!result.success) {
    throw new InvalidFieldsError(
      result.error.issues.flatMap(issue => faultsOf(issue, part)),
    );
  }
  return result.data;
}

/** An unknown field is named itself, not the object that it stands in. */
function faultsOf(issue: z.core.$ZodIssue, part: string): FieldFault[] {
  const pathTo = (...keys: PropertyKey[]) =>
    [...issue.path, ...keys].map(String).join('.') || part;
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map(key => ({
        path: pathTo(key),
        message: 'is not a known field',
      }))
    : [{ path: pathTo(), message: issue.message }];
}

async function send(served: Endpoint, response: Response, reply: unknown) {
  if (served.reply === 'nothing') {
    response.status(served.status ?? 204).end();
  } else if (served.reply === 'html') {
    const page = reply as string;
    sendWebReply(response, { status: served.status ?? 200, headers: {}, page });
  } else if (served.reply === 'web') {
    sendWebReply(response, reply as WebReply);
  } else if ('ndjson' in served.reply) {
    await stream(
      served.reply.ndjson,
      response,
      reply as AsyncIterable<unknown>,
    );
  } else {
    // Parsing what goes out strips whatever the contract does not name.
    response.status(served.status ?? 200).json(served.reply.parse(reply));
  }
}

/** One JSON value a line, each as soon as it is there. */
async function stream(
  schema: z.ZodType,
  response: Response,
  lines: AsyncIterable<unknown>,
) {
  response.type('application/x-ndjson').set('Cache-Control', 'no-store');
  // Proxies that gather the whole reply first would hide the progress.
  response.set('X-Accel-Buffering', 'no').flushHeaders();
  for await (const line of lines) {
    // Who has gone away needs no more; the iterator's own `finally` cleans up.
    if (response.destroyed) break;
    response.write(`${JSON.stringify(schema.parse(line))}\n`);
  }
  response.end();
}
