import {
  ownServerDraftSchema,
  ownServerSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';

/** The own server as it is kept: without its password. */
export type OwnServerValues = z.output<typeof ownServerSchema>;

/** The own server as it is entered: with a password when it is new. */
export type OwnServerEntry = z.output<typeof ownServerDraftSchema>;

/** Separates what is kept readable from what is sealed. */
export function withoutPassword(entry: OwnServerEntry): OwnServerValues {
  const { password: _password, ...values } = entry;
  return values;
}
