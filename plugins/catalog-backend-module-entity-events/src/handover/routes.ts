import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  acknowledgeRequestSchema,
  readRequestSchema,
} from '@mailroom/backstage-plugin-entity-events-node';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { z } from 'zod';
import { acknowledgeChanges } from './acknowledgeChanges';
import { readChanges } from './readChanges';

/**
 * The routes by which other plugins read changes; mounted beside the catalog's own.
 *
 * @param options.opened - resolves when the module works, or with the reason why it stays off
 */
export function createHandoverRouter(options: {
  httpAuth: HttpAuthService;
  knex: Knex;
  opened: Promise<{ off?: string }>;
}): Router {
  const { httpAuth, knex, opened } = options;
  const router = PromiseRouter();
  router.use('/entity-events', async req => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const { off } = await opened;
    if (off) {
      throw new ServiceUnavailableError(off);
    }
    return 'next';
  });
  router.use('/entity-events', express.json());

  router.post('/entity-events/read', async (req, res) => {
    const request = parseBody(readRequestSchema, req.body);
    res.json(await readChanges(knex, request));
  });

  router.post('/entity-events/acknowledge', async (req, res) => {
    const batch = parseBody(acknowledgeRequestSchema, req.body);
    await acknowledgeChanges(knex, batch);
    res.status(204).end();
  });
  return router;
}

function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const result = schema.safeParse(body);
  if (!result.success) {
    throw new InputError(result.error.issues.map(describe).join('; '));
  }
  return result.data;
}

function describe(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.') || 'The body';
  return `${field}: ${issue.message}`;
}
