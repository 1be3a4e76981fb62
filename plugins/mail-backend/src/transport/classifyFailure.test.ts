import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { classifyFailure } from './classifyFailure';
import { judge } from './replyCatalogue/__testUtils__/showsEveryRow';

const google = { host: 'smtp.gmail.com' };
const microsoft = { host: 'smtp.office365.com' };

// What each row of the catalogue says is shown beside the rows.
describe('classifyFailure', () => {
  // The rules for what nobody knows: see fallbackMeaning.
  it.each<[FailureClass, boolean, string]>([
    ['transient', true, 'CONN: 499 Hm'],
    ['transient', true, 'AUTH: 499 Hm'],
    ['transient', true, 'RCPT TO: 499 Hm'],
    ['transient', true, 'DATA: 499 Hm'],
    ['config', true, 'CONN: 599 Hm'],
    ['config', true, 'EHLO: 599 Hm'],
    ['security', true, 'STARTTLS: 502 5.5.1 Unrecognized command'],
    ['auth', true, 'AUTH: 599 Hm'],
    [
      'auth',
      true,
      'AUTH: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
    ],
    ['config', true, 'MAIL FROM: 599 Hm'],
    ['recipient', false, 'RCPT TO: 599 Hm'],
    ['content', false, 'DATA: 599 Hm'],
  ])(
    'says %s, retry %s, for the unknown %s',
    (failureClass, retry, exchange) => {
      expect(judge(exchange)).toMatchObject({ failureClass, retry });
    },
  );

  it('says network where there is no reply', () => {
    expect(judge('DATA: cut', { cause: 'ECONNRESET' })).toMatchObject({
      failureClass: 'network',
      retry: true,
    });
  });

  it('says that the message may arrive twice where nobody knows whether it was taken', () => {
    const reply = { server: 'a:25', command: 'DATA', text: '' };
    expect(classifyFailure(reply, { maybeTaken: true })).toMatchObject({
      failureClass: 'network',
      advice: expect.stringContaining('twice'),
    });
  });

  describe('lets decide', () => {
    it.each<[string, string, FailureClass]>([
      [
        'words before the enhanced code',
        'DATA: 550 5.1.1 Relay access denied',
        'config',
      ],
      [
        'words before the command',
        'RCPT TO: 550 Daily sending limit exceeded',
        'throttle',
      ],
      [
        'the enhanced code before the basic one',
        'DATA: 552 5.7.26 Hm',
        'config',
      ],
      [
        'the enhanced code before common words',
        'DATA: 550 5.7.26 Hm spam',
        'config',
      ],
      [
        'common words before the basic code',
        'DATA: 421 Hm spamtrap blacklist',
        'reputation',
      ],
    ])('%s', (_, exchange, failureClass) => {
      expect(judge(exchange)).toMatchObject({ failureClass });
    });

    it('the provider where the codes are the same', () => {
      const refused = 'AUTH: 535 5.7.8 Authentication failed';
      const advices = [google, microsoft, {}].map(
        surroundings => judge(refused, surroundings).advice,
      );
      expect(advices).toEqual([
        expect.stringContaining('Google'),
        expect.stringContaining('Microsoft 365'),
        expect.stringContaining('Check username and password'),
      ]);
    });

    it('all lines of a reply, wherever they break', () => {
      const exchange =
        'DATA: 550-5.7.1 That is the\n550-5.7.1 daily user sending\n550 5.7.1 limit exceeded.';
      expect(judge(exchange).failureClass).toBe('throttle');
    });
  });

  // One number, many meanings.
  it.each<[string, FailureClass, string, object]>([
    ['AUTH: 550 5.7.30 Hm', 'config', 'OAuth', microsoft],
    ['DATA: 550 5.7.30 Hm', 'config', 'OAuth', microsoft],
    ['DATA: 550 5.7.30 Hm', 'config', 'signed', google],
    [
      'DATA: 550 5.7.30 REQUIRETLS support required',
      'security',
      'REQUIRETLS',
      {},
    ],
    ['RCPT TO: 550 5.7.1 Unable to relay', 'config', 'send on', {}],
    [
      'MAIL FROM: 553 5.7.1 Sender address rejected: not owned by user ada',
      'config',
      'sender',
      {},
    ],
    ['DATA: 550 5.7.1 likely unsolicited mail', 'content', 'spam', google],
    [
      'DATA: 550 5.7.1 very low reputation of the sending domain',
      'reputation',
      'distrusts',
      google,
    ],
    [
      'DATA: 550 5.7.1 Daily SMTP relay limit exceeded',
      'throttle',
      '24 hours',
      google,
    ],
    ['RCPT TO: 550 5.7.1 Hm', 'recipient', 'this recipient', {}],
    ['DATA: 550 5.7.26 Hm', 'config', 'vouch', google],
    ['RCPT TO: 554 5.2.2 mailbox full', 'recipient', 'this person', microsoft],
    ['DATA: 554 5.2.2 mailbox full', 'config', 'sent items', microsoft],
    [
      'DATA: 550 5.2.2 Submission quota exceeded',
      'throttle',
      'for a day',
      microsoft,
    ],
  ])('tells %s as %s', (...example) => {
    const [exchange, failureClass, advice, surroundings] = example;
    expect(judge(exchange, surroundings)).toMatchObject({
      failureClass,
      advice: expect.stringContaining(advice),
    });
  });

  it.each([
    ['recipients', 'RCPT TO: 550 Hm'],
    ['time', 'AUTH: 454 Temporary authentication failure'],
    ['time', 'DATA: 430 4.2.0 STOREDRV.Submission; mailbox logon failure'],
  ])('says what it means over %s: %s', (over, exchange) => {
    expect(judge(exchange).ifRecurring).toMatchObject({ over });
  });

  it('says of a known recipient nothing about others', () => {
    expect(judge('RCPT TO: 550 5.1.1 Hm').ifRecurring).toBeUndefined();
  });
});
