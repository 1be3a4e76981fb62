import { RootConfigService } from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { HumanDuration } from '@backstage/types';

const FREQUENCY = 'catalog.entityEvents.frequency';

/** Reads how often the catalog is compared. @defaultValue every 10 seconds */
export function readFrequency(config: RootConfigService): HumanDuration {
  return config.has(FREQUENCY)
    ? readDurationFromConfig(config, { key: FREQUENCY })
    : { seconds: 10 };
}
