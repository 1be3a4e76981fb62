import { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { TooManyRequestsError } from './TooManyRequestsError';
import { sendWebReply } from './sendWebReply';
import { WebReply } from './WebReply';

const WINDOW_SECONDS = 60;

/** How often one address may call what is open to anyone. */
export interface CallLimit {
  callsPerMinute: number;
  /** What people see who come too often; a JSON error when absent. */
  refusal?: (request: Request) => WebReply;
}

/**
 * Refuses an address that calls too often, before anything is read or looked up.
 *
 * @remarks
 *
 * Counted in each backend for itself: it spares the database, and what it
 * guards is random enough not to be guessed. Behind a proxy that the backend
 * has not been told of (`backend.trustProxy`), all callers share one address,
 * so a limit must leave room for several people.
 */
export function callLimit({ callsPerMinute, refusal }: CallLimit) {
  const limit: RequestHandler = rateLimit({
    windowMs: WINDOW_SECONDS * 1000,
    limit: callsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Says on the console what the remark above says.
    validate: { xForwardedForHeader: false },
    handler(request, response) {
      if (!refusal) {
        throw new TooManyRequestsError(
          'Too many calls. Try again in a minute.',
          WINDOW_SECONDS,
        );
      }
      sendWebReply(response, refusal(request));
    },
  });
  return limit;
}
