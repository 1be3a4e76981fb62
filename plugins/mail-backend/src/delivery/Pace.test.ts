import { dueByPace, msUntilNext, perMinuteNow, slowedDown } from './Pace';

const minuteMs = 60_000;

describe('a pace', () => {
  it('is half of what was too much, and rises by the same amount every minute until an hour is over', () => {
    const pace = slowedDown({ perMinute: 40, now: 1000 });
    const after = (minutes: number) =>
      perMinuteNow(pace, 1000 + minutes * minuteMs);
    expect([0, 1, 2, 5, 10, 59].map(after)).toEqual([20, 22, 24, 30, 40, 138]);
    expect(after(60)).toBeUndefined();
    expect(perMinuteNow(undefined, 1)).toBeUndefined();
  });

  it('is one message every ten seconds at the slowest', () => {
    const pace = slowedDown({ perMinute: 2, now: 0 });
    expect(perMinuteNow(pace, 0)).toBe(6);
    expect(msUntilNext(pace, 0)).toBe(10_000);
    expect(msUntilNext(slowedDown({ perMinute: 9_000, now: 0 }), 0)).toBe(1000);
  });

  it('lets messages go one after the other, whoever sends them', () => {
    let spentUntil = 0;
    const sent: number[] = [];
    for (let now = 0; now <= 20_000; now += 500) {
      const due = dueByPace({ perMinute: 12, spentUntil, now });
      if (due.messages > 0) {
        sent.push(now);
        spentUntil = due.spentAfter(1);
      }
    }
    expect(sent).toEqual([5_000, 10_000, 15_000, 20_000]);
  });

  it('makes up for a second, and not for all that was not sent', () => {
    const now = 1_000_000;
    const due = dueByPace({ perMinute: 600, spentUntil: 0, now });
    expect(due.messages).toBe(10);
    const { messages } = dueByPace({
      ...{ perMinute: 600, now },
      spentUntil: due.spentAfter(10),
    });
    expect(messages).toBe(0);
  });
});
