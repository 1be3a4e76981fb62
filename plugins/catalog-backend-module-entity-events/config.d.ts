import { HumanDuration } from '@backstage/types';

export interface Config {
  catalog?: {
    entityEvents?: {
      /**
       * How often the catalog is compared with what it showed before.
       * A change is known after this time at the latest, plus the second or
       * two that the catalog itself needs.
       *
       * @default { seconds: 10 }
       */
      frequency?: HumanDuration | string;
    };
  };
}
