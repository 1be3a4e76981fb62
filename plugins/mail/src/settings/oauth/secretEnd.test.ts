import { secretEnd } from './secretEnd';

describe('secretEnd', () => {
  it.each([
    ['', undefined],
    ['soon', undefined],
    ['2026-11-20', 'past'],
    ['2026-11-21', 'near'],
    ['2026-12-20', 'near'],
    ['2026-12-22', 'far'],
  ])('takes %j for %s', (day, nearness) => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(secretEnd(day, now)?.nearness).toBe(nearness);
  });
});
