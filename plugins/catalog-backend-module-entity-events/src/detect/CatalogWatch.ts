import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { ENTITY_EVENTS_TOPIC } from '@mailroom/backstage-plugin-entity-events-node';
import { Knex } from 'knex';
import { compareCatalog } from './compareCatalog';
import { readDetectionState } from './detectionState';

/** Compares the catalog again and again, and wakes the readers of changes. */
export class CatalogWatch {
  #watching = false;

  constructor(
    private readonly options: {
      knex: Knex;
      events: EventsService;
      logger: LoggerService;
    },
  ) {}

  /** Says so when an earlier run of the portal has done the baseline. */
  async resume(): Promise<void> {
    const state = await readDetectionState(this.options.knex);
    this.#announce(state.watchingSince !== undefined);
  }

  /** Does one comparison. */
  async look(signal?: AbortSignal): Promise<void> {
    const comparison = await compareCatalog(this.options.knex, signal);
    this.#announce(comparison.watching);
    if (comparison.recorded > 0) {
      await this.#wakeReaders();
    }
  }

  #announce(watching: boolean): void {
    if (watching && !this.#watching) {
      this.#watching = true;
      // Whoever starts the portal waits for exactly these words.
      this.options.logger.info('Watching the catalog for changes');
    }
  }

  async #wakeReaders(): Promise<void> {
    try {
      await this.options.events.publish({
        topic: ENTITY_EVENTS_TOPIC,
        eventPayload: {},
      });
    } catch (error) {
      this.options.logger.warn(
        'Readers of catalog changes could not be woken; they will find the changes when they look next',
        toError(error),
      );
    }
  }
}
