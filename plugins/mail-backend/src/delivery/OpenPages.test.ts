import { mockServices } from '@backstage/backend-test-utils';
import { OpenPages } from './OpenPages';

describe('OpenPages', () => {
  const publish = jest.fn<Promise<void>, [unknown]>();
  const logger = mockServices.logger.mock();
  let pages: OpenPages;

  beforeEach(() => {
    jest.useFakeTimers();
    publish.mockReset().mockResolvedValue();
    logger.warn.mockReset();
    pages = new OpenPages({ signals: { publish }, logger });
  });
  afterEach(() => {
    pages.stop();
    jest.useRealTimers();
  });

  /** Notes a change each millisecond, as a burst of messages does. */
  async function burst(ms: number) {
    for (let passed = 0; passed < ms; passed += 1) {
      pages.noteChange();
      await jest.advanceTimersByTimeAsync(1);
    }
  }

  it('tells everybody that something has changed, and nothing else', async () => {
    pages.noteChange();
    expect(publish).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(100);
    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'mail:deliveries',
          message: {},
        },
      ],
    ]);
  });

  it('tells once a second however much happens, the last change too, and then nothing', async () => {
    await burst(10_000);
    expect(publish).toHaveBeenCalledTimes(10);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(publish).toHaveBeenCalledTimes(11);
    expect(jest.getTimerCount()).toBe(0);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(publish).toHaveBeenCalledTimes(11);
  });

  it('tells nothing more until the last signal is out, and then what has changed meanwhile', async () => {
    let arrive = () => {};
    publish.mockReturnValueOnce(
      new Promise(resolve => {
        arrive = resolve;
      }),
    );
    await burst(5_000);
    expect(publish).toHaveBeenCalledTimes(1);
    arrive();
    await jest.advanceTimersByTimeAsync(100);
    expect(publish).toHaveBeenCalledTimes(2);
  });

  it('goes on when signals fail, and says so once', async () => {
    publish.mockRejectedValue(new Error('The event bus is away'));
    await burst(5_000);
    expect(publish).toHaveBeenCalledTimes(5);
    expect(logger.warn).toHaveBeenCalledTimes(1);

    publish.mockResolvedValueOnce();
    await burst(2_000);
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('is silent once it is stopped', async () => {
    pages.noteChange();
    pages.stop();
    pages.noteChange();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(publish).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
