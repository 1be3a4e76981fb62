import { parametersText, parseParameters } from './authorizationParameters';

describe('parseParameters', () => {
  it.each([
    ['', { values: {} }],
    [
      ' access_type = offline \n\nclaims={"a":"b=c"}',
      { values: { access_type: 'offline', claims: '{"a":"b=c"}' } },
    ],
    ['empty=', { values: { empty: '' } }],
    ['a=b\nprompt', { mistake: 'prompt' }],
    ['=b', { mistake: '=b' }],
  ])('reads %j', (typed, parsed) => {
    expect(parseParameters(typed)).toEqual(parsed);
  });

  it('reads what it has written', () => {
    const values = { a: 'b=c', d: '' };
    expect(parseParameters(parametersText(values))).toEqual({ values });
  });
});
