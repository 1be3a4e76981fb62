import { Figure } from '../figures';
import { Stage } from '../Stage';

/** How much is measured. */
export interface Extent {
  rounds: number;
  /** Of one round of deliveries on loopback. */
  messages: number;
  /** Of one round over a slow network. */
  slowMessages: number;
  /** At ten a second. */
  trickledMessages: number;
  /** How many messages wait when a long queue is measured. */
  longQueue: number;
  /** How many messages the log has when it is searched. */
  longLog: number;
}

export const whole: Extent = {
  rounds: 5,
  messages: 20_000,
  slowMessages: 400,
  trickledMessages: 300,
  longQueue: 1_000_000,
  longLog: 1_000_000,
};

/** For a look while working; says nothing about floors. */
export const quick: Extent = {
  rounds: 1,
  messages: 4000,
  slowMessages: 100,
  trickledMessages: 30,
  longQueue: 100_000,
  longLog: 100_000,
};

/** Measures one thing. */
export type Scenario = (stage: Stage, extent: Extent) => Promise<Figure[]>;
