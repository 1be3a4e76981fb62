import {
  fallbackServerDraftSchema,
  FallbackServer,
} from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';
import { OwnServerValues } from './OwnServer';

/** Where a server of the page stands in the settings; its fields are told as `own.host`, `fallback.host`. */
export type ServerPlace = 'own' | 'fallback';

/** What can be said of every server of the page: how it is reached and signed in to. */
export type ServerValues = Pick<
  OwnServerValues,
  'host' | 'port' | 'security' | 'authentication' | 'username' | 'advanced'
> &
  // Whom additional properties may speak of.
  Partial<Pick<OwnServerValues, 'envelopeSender'>>;

/** The same as it is entered: with a password that is new. */
export type ServerEntry = ServerValues & { password?: string };

/** The fall-back server as it is kept: without its secret. */
export type FallbackValues = FallbackServer;

/** The fall-back server as it is entered: with a secret that is new. */
export type FallbackEntry = z.output<typeof fallbackServerDraftSchema>;
