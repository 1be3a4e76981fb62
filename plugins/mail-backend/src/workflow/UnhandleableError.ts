import { CustomErrorBase } from '@backstage/errors';

/** A change whose mail can never be written: trying again gives the same fault. */
export class UnhandleableError extends CustomErrorBase {
  name = 'UnhandleableError' as const;
}

/**
 * Does a step that depends on nothing but its input.
 *
 * @throws UnhandleableError with what the step threw as its cause
 */
export function pureStep<Result>(step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    throw new UnhandleableError('The mail cannot be written', error as Error);
  }
}
