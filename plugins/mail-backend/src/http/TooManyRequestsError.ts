import { CustomErrorBase } from '@backstage/errors';

/** Asks the caller to wait; answered with 429 (RFC 6585 §4), for which `@backstage/errors` has no class. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  /** Read by the error middleware of the backend. */
  readonly statusCode = 429;

  /** @param retryAfterSeconds - when it is worth trying again, from now */
  constructor(message: string, readonly retryAfterSeconds: number) {
    super(message);
  }
}
