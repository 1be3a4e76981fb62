import { recogniseProviders } from './providers';

const recognised = (signs: Partial<Parameters<typeof recogniseProviders>[0]>) =>
  recogniseProviders({ host: 'smtp.harbour.example', words: '', ...signs });

describe('recogniseProviders', () => {
  it.each([
    ['google', 'smtp.gmail.com'],
    ['google', 'smtp-relay.gmail.com'],
    ['microsoft365', 'smtp.office365.com'],
    ['microsoft365', 'smtp.partner.outlook.cn'],
    ['microsoft365', 'harbour-example.mail.protection.outlook.com'],
    ['ses', 'email-smtp.eu-west-1.amazonaws.com'],
    ['ses', 'email-smtp-fips.us-east-1.amazonaws.com'],
    ['sendgrid', 'smtp.sendgrid.net'],
    ['mailgun', 'smtp.eu.mailgun.org'],
    ['postmark', 'smtp-broadcasts.postmarkapp.com'],
    ['mailjet', 'in-v3.mailjet.com'],
    ['brevo', 'smtp-relay.sendinblue.com'],
    ['zoho', 'smtppro.zoho.com.au'],
    ['zoho', 'smtp.zeptomail.eu'],
    ['fastmail', 'smtp.fastmail.com'],
    ['yahoo', 'smtp.mail.yahoo.co.jp'],
    ['icloud', 'smtp.mail.me.com'],
    ['ovh', 'ssl0.ovh.net'],
    ['ionos', 'smtp.ionos.co.uk'],
    ['gmx', 'smtp.web.de'],
  ])('knows %s by the host %s', (id, host) => {
    expect(recognised({ host })).toEqual([id]);
  });

  it.each([
    ['google', '220 smtp.gmail.com ESMTP a640c23a62f3a.1 - gsmtp'],
    ['exchange', '220 MAIL01.harbour.example Microsoft ESMTP MAIL Service'],
    ['ses', '220 email-smtp.amazonaws.com ESMTP SimpleEmailService-d-X'],
    ['sendgrid', '220 SG ESMTP service ready at ismtpd-1'],
    ['mailgun', '220 Mailgun Influx ready'],
    ['postmark', '220 mail.postmarkapp.com Postmark ESMTP'],
    ['fastmail', '220 smtp.messagingengine.com ESMTP . No UCE permitted.'],
    ['postfix', '220 mail.harbour.example ESMTP Postfix (Debian/GNU)'],
    ['exim', '220 mail.harbour.example ESMTP Exim 4.96 Sat, 21 Nov 2026'],
    ['sendmail', '220 mail.harbour.example ESMTP Sendmail 8.17.1'],
  ])('knows %s by its greeting %s', (id, introduction) => {
    expect(recognised({ introduction })).toEqual([id]);
  });

  it('knows a provider by what it signs its words with', () => {
    const words = 'That does not work. x - gsmtp';
    expect(recognised({ words })).toEqual(['google']);
  });

  it('knows several where one passes on the words of the other', () => {
    const introduction = '220 relay.harbour.example ESMTP Postfix';
    const words = 'host mx said: 550 no [AM0.EURPRD10.PROD.OUTLOOK.COM]';
    expect(recognised({ introduction, words })).toEqual([
      'microsoft365',
      'postfix',
    ]);
  });

  it('takes nobody for the provider of an address that he names', () => {
    const words = '<ada@x.prod.outlook.com>: Recipient address rejected';
    expect(recognised({ words })).toEqual([]);
  });

  it.each(['smtp.notgmail.com', 'gmail.com.harbour.example', 'web.de.example'])(
    'takes nobody for a provider by a name like %s',
    host => {
      expect(recognised({ host })).toEqual([]);
    },
  );
});
