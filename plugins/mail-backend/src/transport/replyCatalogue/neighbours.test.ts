import { judge } from './__testUtils__/showsEveryRow';
import { Surroundings } from './__testUtils__/Surroundings';

const host = (name: string) => ({ host: name });
const microsoft = host('smtp.office365.com');
const google = host('smtp.gmail.com');
const yahoo = host('smtp.mail.yahoo.com');
const exchange = {
  introduction: '220 mail.harbour.example Microsoft ESMTP MAIL Service ready',
};
const token = { signIn: 'token' } as const;

/** A reply, and what is said to one that is much like it. */
const neighbours: [string, string, Surroundings?][] = [
  // Other words, or another number.
  ['DATA: 550 5.7.30 No', 'REQUIRETLS'],
  ['DATA: 430 4.2.0 Later', 'two hours'],
  ['DATA: 550 Not today', 'Yahoo sends only', yahoo],
  ['DATA: 554 Not today', 'does not exist', yahoo],
  ['AUTH: 535 5.7.8 No', 'in a browser', { ...google, ...token }],
  ['AUTH: 535 5.7.8 No', 'DOMAIN', exchange],
  ['AUTH: 504 5.5.4 No', 'receive connector', exchange],
  ['AUTH: 535 5.7.8 No', 'Microsoft 365', token],
  ['DATA: 550 5.7.31 No', 'takes no passwords', microsoft],
  ['DATA: 550 5.7.31 No', 'publish its key', google],
  ['DATA: 550 5.2.256 No', 'before this one', microsoft],
  ['DATA: 550 5.4.6 No', '24 hours', google],
  ['MAIL FROM: 451 4.7.1 No', 'distrusts', microsoft],
  ['CONN: 554 Hello', 'turns the address'],
  ['CONN: 421 You are refused', 'turns the address'],
  ['AUTH: 534 5.7.3 No', 'DOMAIN', exchange],
  ['AUTH: 535 5.7.4 No', 'receive connector', exchange],
  ['DATA: 552 5.2.2 Full', 'sent items', microsoft],
  ['RCPT TO: 421 4.7.1 No', 'does not know wait'],
  ['RCPT TO: 450 4.7.5 No', 'does not know wait'],

  ['DATA: 550 No', 'in a browser', token],
  ['AUTH: 550 5.7.3 No', 'Microsoft 365', token],
  ['AUTH: 550 No', 'refuses the token', token],
  ['EHLO: 550 No', 'know EHLO'],
  ['EHLO: 550 No', 'calls itself'],

  // Of somebody else.
  ['AUTH: 454 4.7.0 Too many login attempts', 'Google'],
  ['MAIL FROM: 554 5.1.8 Sender Address Blocked', 'Zoho'],
  ['DATA: 550 Request failed; Mailbox unavailable', 'Yahoo'],
  ['DATA: 554 dd is no longer valid', 'does not exist'],
  ['AUTH: 504 5.7.4 No', 'receive connector'],
  ['DATA: 554 5.2.2 Full', 'sent items'],
  ['DATA: 550 5.7.30 No', 'publish its key'],
  ['DATA: 550 5.2.253 No', 'before this one'],
  ['DATA: 550 5.4.5 No', 'Google'],
  ['MAIL FROM: 451 4.7.850 No', 'Microsoft'],

  // With a number that knows better than common words.
  ['DATA: 552 5.3.4 Refused due to policy', 'rule of the receiver'],
  ['DATA: 550 5.7.24 See DMARC', 'does not vouch'],
  ['DATA: 452 4.3.1 You are over the rate limit', 'more slowly'],
  ['RCPT TO: 550 5.1.1 You are blocked', 'block list'],

  // To another command.
  ['MAIL FROM: 550 User unknown', 'kept in the catalog'],
  ['MAIL FROM: 550 5.1.1 No', 'kept in the catalog'],
  ['MAIL FROM: 550 5.1.4 No', 'kept in the catalog'],
  ['MAIL FROM: 452 The mailbox is full', 'of this person'],
  ['MAIL FROM: 552 5.2.2 No', 'of this person'],
  ['MAIL FROM: 550 5.2.1 No', 'of this person'],
  ['MAIL FROM: 550 mailbox is disabled', 'of this person'],
  ['MAIL FROM: 550 5.7.2 No', 'from inside'],
  ['MAIL FROM: 550 null MX', 'takes no mail'],
  [
    'MAIL FROM: 550 Verification failed for <a@b.example>',
    'correct the recipient',
  ],
  ['MAIL FROM: 550 Unrouteable address', 'kept in the catalog'],
  ['MAIL FROM: 551 No', 'another address now'],
  ['MAIL FROM: 553 No', 'cannot read this address'],
  ['RCPT TO: 552 No', 'larger than'],
  ['RCPT TO: 550 5.6.0 No', 'form of this message'],
  ['RCPT TO: 550 spam', 'took this message for spam'],
  ['RCPT TO: 550 for policy reasons', 'turns this message away'],
  ['DATA: 554 password expired', 'has expired'],
  ['DATA: 554 account is locked', 'is locked'],
  ['RCPT TO: 503 No', 'takes no credentials'],
  ['MAIL FROM: 538 No', 'only over TLS'],
  ['DATA: 550 5.7.11 No', 'only over TLS'],
  ['MAIL FROM: 454 No', 'out of order'],
  ['MAIL FROM: 454 No', 'cannot check'],
  ['MAIL FROM: 501 No', 'refuses the token', token],
  ['MAIL FROM: 501 No', 'calls itself'],
  ['MAIL FROM: 550 5.7.30 No', 'takes no passwords'],
  ['DATA: 450 4.7.1 No', 'does not know wait'],
  ['RCPT TO: 554 You are refused', 'turns the address'],
  ['DATA: 550 HTTP/1 is old', 'web server'],
  ['RCPT TO: 554 no SMTP service here', 'takes no mail, or none'],
  ['MAIL FROM: 535 5.7.3 No', 'DOMAIN', exchange],
  ['MAIL FROM: 504 5.7.4 No', 'receive connector', exchange],
  ['MAIL FROM: 535 5.7.3 No', 'Microsoft 365', token],
  ['DATA: 454 lost to authentication server', 'refused tokens', token],
  ['DATA: 554 app password', 'app password'],
  ['RCPT TO: 550 authentication is not available', 'takes no credentials'],
  ['MAIL FROM: 550 not authorized to send to this list', 'from inside'],
  ['RCPT TO: 550 likely suspicious', 'took this message for spam'],

  // To whoever signs in otherwise.
  [
    'AUTH: 535 Username and Password not accepted',
    'Google takes no account',
    { ...google, ...token },
  ],
  ['AUTH: 535 Incorrect authentication data', 'username or password', token],
  [
    'AUTH: 535 Username and Password not accepted',
    'username or password',
    token,
  ],
  ['AUTH: 535 app password', 'app password', token],
  ['AUTH: 534 5.7.9 No', 'app password', token],
  ['AUTH: 535 basic authentication is disabled', 'Sign in with OAuth', token],
  ['AUTH: 535 user credentials were incorrect', 'password', token],
  ['AUTH: 535 5.7.3 No', 'DOMAIN', { ...exchange, ...token }],
  ['AUTH: 535 {"status":"insufficient_scope"}', 'scope'],
  ['AUTH: 535 "scope":"https://mail.google.com/"', 'Google refuses the token'],
  ['AUTH: 454 lost to authentication server', 'refused tokens'],
  ['AUTH: 534 log in via your web browser', 'in a browser'],
];

/** Who wants another password than that of the account. */
const hosts = [
  ...[
    'smtp.office365.com',
    'smtp.gmail.com',
    'email-smtp.eu-west-1.amazonaws.com',
  ],
  ...['smtp.sendgrid.net', 'smtp.eu.mailgun.org', 'smtp.postmarkapp.com'],
  ...['in-v3.mailjet.com', 'smtp-relay.brevo.com', 'smtp.zoho.eu'],
  ...['smtp.mail.yahoo.com', 'smtp.mail.me.com', 'smtp.fastmail.com'],
  ...['ssl0.ovh.net', 'smtp.ionos.de', 'mail.gmx.net'],
];

describe('the catalogue of replies', () => {
  it.each(neighbours)('does not answer %s with "%s"', (...neighbour) => {
    const [reply, words, surroundings] = neighbour;
    expect(judge(reply, surroundings).advice).not.toContain(words);
  });

  it.each(hosts)(
    'speaks of the passwords of %s only where one was refused',
    at => {
      const { advice } = judge('AUTH: 535 No', host(at));
      expect(judge('AUTH: 535 No').advice).not.toBe(advice);
      expect(judge('AUTH: 535 No', { ...host(at), ...token }).advice).not.toBe(
        advice,
      );
      expect(judge('AUTH: 432 No', host(at)).advice).not.toBe(advice);
      expect(judge('MAIL FROM: 535 No', host(at)).advice).not.toBe(advice);
    },
  );
});
