import { Priority } from '../outbox';

/** Of so many claims, one begins with what is neither high nor low, and one with what is low. */
const round = 10;

const exceptions: Partial<Record<number, readonly Priority[]>> = {
  4: ['normal', 'high', 'low'],
  9: ['low', 'high', 'normal'],
};

/**
 * Says claim by claim whose turn it is.
 *
 * @remarks
 *
 * Strictly by urgency, an endless stream of urgent messages would let nothing
 * else go, ever. So each of the others begins every tenth claim: however much
 * comes before it, the oldest of each goes within ten claims, and what somebody
 * waits for is overtaken by one claim's messages at most.
 */
export class Turns {
  private claims = 0;

  /** @returns in which order the next claim picks; undefined for the usual one, the urgent first */
  next(): readonly Priority[] | undefined {
    const turn = this.claims % round;
    this.claims += 1;
    return exceptions[turn];
  }
}
