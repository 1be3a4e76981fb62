import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

const faultsSchema = z.array(
  z.object({ path: z.string(), message: z.string() }),
);

/** What is wrong with one field, by its dotted path into the body. */
export type FieldFault = z.infer<typeof faultsSchema>[number];

/** The wrong fields that the backend named; none when the refusal is about something else. */
export function fieldFaultsOf(error: unknown): FieldFault[] {
  if (!(error instanceof ResponseError)) return [];
  const { fields } = error.cause as Error & { fields?: unknown };
  return faultsSchema.safeParse(fields).data ?? [];
}

/** Whether the backend knows nothing of it, or not for this person. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 404;
}

/** Whether somebody else has saved meanwhile. */
export function isConflict(error: unknown): boolean {
  return error instanceof ResponseError && error.statusCode === 409;
}
