import { Knex } from 'knex';
import { OwnServerValues } from './OwnServer';
import { readNewestSettings } from './readNewestSettings';

/** Which OAuth connections the settings name. */
export function connectionReferences(knex: Knex) {
  return {
    /** The own server that is stored, if it signs in with OAuth; also while mail is off, so that its authorisation does not lapse meanwhile. */
    async inForce(): Promise<OwnServerValues | undefined> {
      const [current] = await readNewestSettings(knex);
      const own = current?.values.own;
      return own?.authentication === 'oauth' ? own : undefined;
    },

    /** Those of the settings in force and those that an undo brings back; of the versions before nothing is needed any more. */
    async all(): Promise<string[]> {
      const versions = await readNewestSettings(knex);
      return versions.flatMap(
        ({ values }) => values.own?.oauth?.connectionId ?? [],
      );
    },
  };
}
