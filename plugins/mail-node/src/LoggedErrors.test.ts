import { mockServices } from '@backstage/backend-test-utils';
import { DefaultLoggedErrors } from './LoggedErrors';

describe('DefaultLoggedErrors', () => {
  function prepare(options?: { redact?: (text: string) => string }) {
    const inner = mockServices.rootLogger.mock();
    inner.child.mockReturnValue(inner);
    const errors = new DefaultLoggedErrors();
    return { errors, inner, logger: errors.listenTo(inner, options) };
  }

  it('logs as before, and keeps what is logged as an error by plugin and count', () => {
    const { errors, inner, logger } = prepare();
    const rung = jest.fn();
    errors.onError(rung);
    const search = logger.child({ plugin: 'search' });
    const fault = new Error('index is gone');
    search.error('Cannot index', fault);
    search.error('Cannot index', fault);
    search.warn('slow');
    search.child({ task: 'index' }).error(fault as unknown as string);

    expect(inner.error).toHaveBeenCalledTimes(3);
    expect(inner.error).toHaveBeenCalledWith('Cannot index', fault);
    expect(inner.warn).toHaveBeenCalledWith('slow', undefined);
    expect(rung).toHaveBeenCalledTimes(1);
    expect(errors.isConnected).toBe(true);
    expect(errors.take()).toEqual([
      {
        plugin: 'search',
        message: 'Cannot index: index is gone',
        detail: expect.stringContaining('LoggedErrors.test.ts'),
        times: 2,
      },
      {
        ...{ plugin: 'search', task: 'index', message: 'index is gone' },
        detail: expect.stringContaining('LoggedErrors.test.ts'),
        times: 1,
      },
    ]);
    expect(errors.take()).toEqual([]);
    search.error('again');
    expect(rung).toHaveBeenCalledTimes(2);
  });

  it('keeps few of ten thousand different lines and counts the others', () => {
    const { errors, logger } = prepare();
    for (let n = 0; n < 10_000; n += 1) {
      const word = n.toString(2).replaceAll('0', 'a').replaceAll('1', 'b');
      logger.error(`${word} ${'x'.repeat(2_000)}`);
    }
    const taken = errors.take();
    expect(taken).toHaveLength(501);
    expect(Math.max(...taken.map(({ message }) => message.length))).toBe(1_000);
    expect(taken[500]).toEqual({
      message: expect.stringContaining('of more kinds than are kept apart'),
      times: 9_500,
    });
    errors.giveBack(taken);
    const sum = errors.take().reduce((all, { times }) => all + times, 0);
    expect(sum).toBe(10_000);
  });

  it('passes over what the mail plugin logs, so that no mail is about a mail', () => {
    const { errors, inner, logger } = prepare();
    logger.child({ plugin: 'mail' }).child({ a: 1 }).error('Cannot send');
    expect(inner.error).toHaveBeenCalledTimes(1);
    expect(errors.take()).toEqual([]);
  });

  it('keeps secrets out, and nothing at all when nobody wants it', () => {
    const { errors, logger } = prepare({
      redact: text => text.replaceAll('hunter2', '***'),
    });
    logger.error('password hunter2', { with: 'hunter2' });
    expect(JSON.stringify(errors.take())).not.toContain('hunter2');
    errors.ignore();
    logger.error('x');
    expect(errors.take()).toEqual([]);
  });

  it('never makes a line fail that cannot be kept', () => {
    const { logger, inner } = prepare();
    const strange = { toString: () => null } as unknown as string;
    expect(() => logger.error(strange)).not.toThrow();
    expect(inner.error).toHaveBeenCalledTimes(1);
  });
});
