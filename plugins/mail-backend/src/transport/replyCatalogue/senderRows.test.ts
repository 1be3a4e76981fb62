import { domainRows } from './domainRows';
import { relayRows } from './relayRows';
import { senderRows } from './senderRows';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

const field = { field: 'fromEmail' } as const;

describe('what is known about senders', () => {
  showsEveryRow(senderRows, [
    [
      'RCPT TO: 553 5.7.1 <a@b.example>: Sender address rejected: not owned by user portal',
      'config',
      'address of the account',
      field,
    ],
    [
      'MAIL FROM: 554 Sender address is not allowed.',
      'config',
      'address of the account',
      field,
    ],
    [
      'MAIL FROM: 550 5.7.0 From address is not one of your addresses.',
      'config',
      'address of the account',
      field,
    ],
    [
      'DATA: 550 5.7.60 SMTP; Client does not have permissions to send as this sender',
      'config',
      'Send As',
      field,
    ],
    [
      'DATA: 554 5.2.252 SendAsDenied; portal@harbour.example not allowed to send as ada',
      'config',
      'Send As',
      field,
    ],
    [
      'DATA: 554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied',
      'config',
      'Send As',
      field,
    ],
    ['DATA: 550 5.7.60 No', 'config', 'grant it Send As', field],
    [
      'DATA: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: a@b.example',
      'config',
      'sandbox',
      field,
    ],
    [
      'DATA: 550 The from address does not match a verified Sender Identity.',
      'config',
      'SendGrid',
      field,
    ],
    [
      "DATA: 550 5.7.1 The 'From' address you supplied is not a Sender Signature on your account",
      'config',
      'Postmark',
      field,
    ],
    [
      'DATA: 554 Sender address <a@b.example> has not been validated',
      'config',
      'Validate',
      field,
    ],
    [
      'MAIL FROM: 553 Relaying disallowed as a@b.example',
      'config',
      'Zoho',
      field,
    ],
    [
      'DATA: 550 Request failed; Mailbox unavailable',
      'config',
      'Yahoo',
      { ...field, host: 'smtp.mail.yahoo.com' },
    ],
    [
      'MAIL FROM: 450 4.1.8 <a@b.example>: Sender address rejected: Domain not found',
      'config',
      'MX or A record',
      field,
    ],
    [
      'MAIL FROM: 451 Message temporarily deferred due to unresolvable RFC.5321 from domain',
      'config',
      'MX or A record',
      field,
    ],
    ['MAIL FROM: 553 5.1.8 No', 'config', 'MX or A record', field],
    [
      'MAIL FROM: 550 5.7.27 Sender address has null MX',
      'config',
      'can be answered',
      field,
    ],
    ['MAIL FROM: 501 5.1.7 Bad sender syntax', 'config', 'spelling', field],
    ['RCPT TO: 550 Sender verify failed', 'config', 'asked after', field],
    [
      'MAIL FROM: 554 5.7.1 <a@b.example>: Sender address rejected: Access denied',
      'config',
      'exists there',
      field,
    ],
  ]);
});

describe('what is known about domains of senders', () => {
  showsEveryRow(domainRows, [
    [
      "DATA: 421-4.7.32 Your email has been rate limited because the From: header (RFC5322) in\n421-4.7.32 this message isn't aligned with either the authenticated SPF or DKIM\n421 4.7.32 organizational domain. gsmtp",
      'config',
      'signs for',
      { field: 'fromEmail' },
    ],
    [
      "DATA: 550-5.7.26 Unauthenticated email from b.example is not accepted due to\n550-5.7.26 domain's DMARC policy. gsmtp",
      'config',
      'DMARC policy',
    ],
    [
      'DATA: 550 5.7.509 Access denied, sending domain b.example does not pass DMARC verification',
      'config',
      'DMARC policy',
    ],
    [
      'DATA: 550 5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.',
      'config',
      'SPF and DKIM',
    ],
    [
      'DATA: 421 4.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
      'config',
      'SPF and DKIM',
    ],
    [
      'DATA: 550 5.7.23 The message was rejected because of Sender Policy Framework violation',
      'config',
      'SPF record',
    ],
    [
      'DATA: 550-5.7.30 This mail has been blocked because DKIM does not pass. Gmail requires all\n550 5.7.30 large senders to authenticate with DKIM. gsmtp',
      'config',
      'publish its key',
    ],
    [
      'DATA: 550 5.7.30 No',
      'config',
      'publish its key',
      { introduction: '220 mx.google.com ESMTP x - gsmtp' },
    ],
    ['DATA: 550 5.7.20 No', 'config', 'publish its key'],
    ['DATA: 550 5.7.24 No', 'config', 'SPF record'],
    ['DATA: 550 5.7.27 No', 'config', 'SPF record'],
    ['DATA: 550 5.7.26 No', 'config', 'SPF and DKIM'],
    ['DATA: 550 5.7.25 No', 'config', 'reverse DNS'],
    [
      'RCPT TO: 450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]',
      'config',
      'reverse DNS',
    ],
    ['DATA: 554 DMARC', 'config', 'SPF and DKIM'],
  ]);
});

describe('what is known about sending on', () => {
  showsEveryRow(relayRows, [
    [
      'RCPT TO: 554 5.7.1 <x@b.example>: Relay access denied',
      'config',
      'Sign in',
    ],
    ['RCPT TO: 550 relay not permitted', 'config', 'Sign in'],
    ['RCPT TO: 550 5.7.1 Unable to relay', 'config', 'Sign in'],
    [
      "RCPT TO: 553 sorry, that domain isn't in my list of allowed rcpthosts",
      'config',
      'submission port',
    ],
    [
      'RCPT TO: 550 5.7.0 Mail relay denied <192.0.2.7>. gsmtp',
      'config',
      'Google Workspace',
    ],
    [
      'DATA: 550 5.7.1 Invalid credentials for relay <192.0.2.7>.',
      'config',
      'Register its address',
    ],
    [
      "MAIL FROM: 550 5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers. gsmtp",
      'config',
      'smtp-relay.gmail.com',
      { field: 'host' },
    ],
    [
      'RCPT TO: 550 5.7.64 TenantAttribution; Relay Access Denied SMTP',
      'config',
      'Sign in',
    ],
    ['RCPT TO: 550 5.7.64 TenantAttribution', 'config', 'inbound connector'],
    ['RCPT TO: 550 5.7.54 No', 'config', 'receive connector'],
  ]);
});
