import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { Connections } from './oauth';
import { resealContents } from './outbox';
import { resealTask, Sealing } from './sealing';
import { resealPasswords } from './settings';

/** Brings all that is sealed under the first key; knows every folder that keeps something sealed. */
export function createResealing(options: {
  knex: Knex;
  sealing: Sealing;
  oauth: Connections;
  logger: LoggerService;
}) {
  const { knex, oauth } = options;
  return resealTask({
    ...options,
    verbs: [
      reseal => resealPasswords({ knex, reseal }),
      reseal => resealContents({ knex, reseal }),
      reseal => oauth.reseal(reseal),
    ],
  });
}
