import { relativeTime } from './relativeTime';

describe('relativeTime', () => {
  it.each([
    [0, 'en', 'now'],
    [9, 'en', 'now'],
    [-59, 'en', '59 seconds ago'],
    [-60, 'en', '1 minute ago'],
    [-100, 'en', '2 minutes ago'],
    [3 * 86_400 - 1, 'en', 'in 3 days'],
    [3_600, 'en', 'in 1 hour'],
    [-86_400, 'en', 'yesterday'],
    [-8 * 86_400, 'en', '8 days ago'],
    [9 * 86_400, 'en', 'in 9 days'],
    [-3 * 86_400, 'de', 'vor 3 Tagen'],
    [-800 * 86_400, 'en', '2 years ago'],
  ])('says %i seconds in %s as "%s"', (seconds, locale, words) => {
    const now = new Date('2026-11-20T12:00:00Z');
    const at = new Date(now.getTime() + seconds * 1_000);
    expect(relativeTime(at, { now, locale })).toBe(words);
  });
});
