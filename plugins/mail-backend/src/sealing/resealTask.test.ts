import { mockServices } from '@backstage/backend-test-utils';
import { createSealing } from './createSealing';
import { Reseal, resealTask } from './resealTask';

const older = { id: '2025', key: Buffer.alloc(32, 1).toString('base64') };
const newer = { id: '2026', key: Buffer.alloc(32, 2).toString('base64') };
const signal = new AbortController().signal;

describe('resealTask', () => {
  it('gives every verb what it needs, and tells once what does not open', async () => {
    const logger = mockServices.logger.mock();
    const sealed = await createSealing([older]).seal(
      Buffer.from('secret'),
      'p',
    );
    const resealed: (string | undefined)[] = [];
    const verb = (place: string) => async (reseal: Reseal) => {
      resealed.push(
        await reseal({ sealed, place, name: `The one at ${place}` }),
      );
      return resealed.at(-1) ? 1 : 0;
    };
    const { fn } = resealTask({
      sealing: createSealing([newer, older]),
      verbs: [verb('elsewhere'), verb('p')],
      logger,
    });
    await fn(signal);
    await fn(signal);
    expect(resealed.map(value => typeof value)).toEqual([
      ...['undefined', 'string', 'undefined', 'string'],
    ]);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringMatching(/^The one at elsewhere stays sealed/)],
    ]);
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain(sealed);
    expect(logger.info).toHaveBeenCalledWith(
      expect.stringContaining('Sealed 1 secrets'),
    );
  });

  it('does nothing without a key, and lets the scheduler know of a fault', async () => {
    const fault = new Error('The database is gone');
    const verb = jest.fn().mockRejectedValue(fault);
    const logger = mockServices.logger.mock();
    const without = resealTask({
      ...{ sealing: createSealing([]), verbs: [verb], logger },
    });
    await without.fn(signal);
    expect(verb).not.toHaveBeenCalled();
    const sealing = createSealing([newer]);
    await expect(
      resealTask({ sealing, verbs: [verb], logger }).fn(signal),
    ).rejects.toBe(fault);
  });
});
