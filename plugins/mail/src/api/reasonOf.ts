import { isError, ResponseError } from '@backstage/errors';

/**
 * Says in one sentence why a call failed: the backend's own words when there
 * are some, because `Request failed with 409 Conflict` helps nobody.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof ResponseError) {
    return error.cause.message || error.message;
  }
  return isError(error) ? error.message : String(error);
}
