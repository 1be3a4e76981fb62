import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { createEnqueue, OutboxDraft } from '../outbox';
import { Sealing } from '../sealing';

export { migrated } from './migrated';

let drafts = 0;

/** A draft that differs from every other one by its key. */
export function aDraft(overrides: Partial<OutboxDraft> = {}): OutboxDraft {
  drafts += 1;
  return {
    address: 'ada@example.com',
    idempotencyKey: `draft-${drafts}`,
    origin: 'mail',
    kind: 'workflow.change',
    content: {
      subject: 'TC-104 changed',
      text: 'Status: Draft → Ready',
      html: '<p>Status: Draft → Ready</p>',
    },
    ...overrides,
  };
}

/** Seals so that a test sees it: readable, but bound to its place. */
export const transparentSealing: Sealing = {
  configured: true,
  seal: async (plaintext, place) =>
    JSON.stringify({ place, hidden: plaintext.toString('base64') }),
  open: async (sealed, place) => {
    const box = JSON.parse(sealed);
    if (box.place !== place) {
      throw new Error('sealed for another place');
    }
    return Buffer.from(box.hidden, 'base64');
  },
  reseal: async () => undefined,
  sign: async () => {
    throw new Error('signs nothing');
  },
  verify: async () => undefined,
};

/** What a portal without a key has. */
export const noSealing: Sealing = {
  ...transparentSealing,
  configured: false,
  seal: async () => {
    throw new ServiceUnavailableError('No key is configured');
  },
};

/** Puts drafts with nothing special about them into the outbox. */
export async function enqueueDrafts(knex: Knex, count: number) {
  return createEnqueue({
    knex,
    messageIdDomain: 'portal.example.com',
    sealing: transparentSealing,
  })(Array.from({ length: count }, () => aDraft()));
}
