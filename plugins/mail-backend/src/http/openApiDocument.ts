import { z } from 'zod';
import { Endpoint } from './endpoint';

/**
 * Describes the endpoints as OpenAPI 3.1, from the schemas that they are served with.
 *
 * @remarks
 *
 * Generated rather than written, so that it cannot disagree with what is
 * served; anybody can make a client from it.
 */
export function openApiDocument(endpoints: Endpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const served of endpoints) {
    const path = served.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [served.method]: operation(served) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Mail', version: '1' },
    paths,
  };
}

function operation(served: Endpoint) {
  const status = served.status ?? (served.reply === 'nothing' ? 204 : 200);
  return {
    summary: served.summary,
    parameters: [...pathParameters(served), ...queryParameters(served)],
    ...(served.body && {
      requestBody: { required: true, content: json(served.body, 'input') },
    }),
    responses: { [status]: { description: 'Success', ...content(served) } },
  };
}

function content({ reply }: Endpoint) {
  if (reply === 'nothing') {
    return {};
  }
  if (reply === 'html' || reply === 'web') {
    return { content: { 'text/html': {} } };
  }
  return 'ndjson' in reply
    ? {
        content: {
          'application/x-ndjson': {
            schema: jsonSchema(reply.ndjson, 'output'),
          },
        },
      }
    : { content: json(reply, 'output') };
}

function json(schema: z.ZodType, io: 'input' | 'output') {
  return { 'application/json': { schema: jsonSchema(schema, io) } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  return z.toJSONSchema(schema, { io, unrepresentable: 'any' });
}

function pathParameters(served: Endpoint) {
  return [...served.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(served: Endpoint) {
  if (!served.query) {
    return [];
  }
  const { properties = {}, required = [] } = jsonSchema(served.query, 'input');
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}
