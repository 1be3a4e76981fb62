import { Response } from 'express';
import { WebReply } from './WebReply';

/** What every reply has that is read without the portal. */
const alwaysSet = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
};

/** Sends a page or a redirect as it is. */
export function sendWebReply(response: Response, reply: WebReply) {
  response
    .status(reply.status)
    .set({ ...alwaysSet, ...reply.headers })
    .type('html')
    .send(reply.page ?? '');
}
