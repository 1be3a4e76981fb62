import { chooseLocale } from './useLocale';

describe('chooseLocale', () => {
  it.each([
    ['en', ['de-AT', 'en-GB', 'en-US'], 'en-GB'],
    ['de', ['en-GB'], 'de'],
    ['en', ['en-US@posix'], 'en'],
    ['en', ['eng-GB'], 'en'],
    [undefined, ['en-US@posix', 'fr-CH'], 'fr-CH'],
    [undefined, [], 'en'],
  ])('for %s among %j is %s', (language, preferred, locale) => {
    expect(chooseLocale(language, preferred)).toBe(locale);
  });
});
