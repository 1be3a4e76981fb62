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
      [
        'DATA: 550 5.7.60 SMTP; Client does not have permissions to send as this sender',
        'DATA: 550 permission to send as this sender',
      ],
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
    [
      ['DATA: 550 5.7.60 No', 'DATA: 550 5.2.252 No'],
      'config',
      'grant it Send As',
      field,
    ],
    [
      [
        'DATA: 554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: a@b.example',
        'DATA: 554 Email address is not verified',
        'DATA: 554 failed the check in region',
      ],
      'config',
      'sandbox',
      field,
    ],
    [
      [
        'DATA: 550 The from address does not match a verified Sender Identity.',
        'DATA: 550 not authorized to send from that email address',
      ],
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
      [
        'DATA: 554 Sender address <a@b.example> has not been validated',
        'DATA: 554 sender is not valid',
        'DATA: 554 sender is not verified',
        'DATA: 554 sender is not authorised',
        'DATA: 554 unverified sender',
      ],
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
      [
        'DATA: 550 Request failed; Mailbox unavailable',
        'DATA: 550 From: a not allowed',
      ],
      'config',
      'Yahoo',
      { ...field, host: 'smtp.mail.yahoo.com' },
    ],
    [
      [
        'MAIL FROM: 550 5.1.8 <a@b.example>: Sender address rejected: Domain not found',
        'MAIL FROM: 550 Domain of sender address a@b.example does not exist',
        'MAIL FROM: 550 Domain of sender address a@b.example does not resolve',
        'MAIL FROM: 550 Sender address rejected: Domain not found',
        'MAIL FROM: 550 unresolvable RFC5321',
        'MAIL FROM: 550 Could not resolve sender domain',
        'MAIL FROM: 550 domain of the sender address does not exist',
      ],
      'config',
      'MX or A record',
      field,
    ],
    ['MAIL FROM: 553 5.1.8 No', 'config', 'MX or A record', field],
    [
      [
        'MAIL FROM: 450 4.1.8 <a@b.example>: Sender address rejected: Domain not found',
        'MAIL FROM: 450 Domain of sender address a@b.example does not exist',
        'MAIL FROM: 450 Domain of sender address a@b.example does not resolve',
        'MAIL FROM: 450 Could not resolve sender domain',
        'MAIL FROM: 450 domain of the sender address does not exist',
      ],
      'transient',
      'out of order',
      { ...field, recurring: 'MX or A record' },
    ],
    [
      'MAIL FROM: 451 Message temporarily deferred due to unresolvable RFC.5321 from domain',
      'transient',
      'out of order',
      { ...field, recurring: 'MX or A record' },
    ],
    [
      'MAIL FROM: 451 4.1.8 No',
      'transient',
      'out of order',
      { ...field, recurring: 'MX or A record' },
    ],
    [
      [
        'MAIL FROM: 550 5.7.27 Sender address has null MX',
        'DATA: 550 5.7.27 Sender address has null MX',
      ],
      'config',
      'can be answered',
      field,
    ],
    ['MAIL FROM: 501 5.1.7 Bad sender syntax', 'config', 'spelling', field],
    [
      [
        'RCPT TO: 550 Sender verify failed',
        'RCPT TO: 550 Sender verification failed',
        'RCPT TO: 550 Callback setup failed',
      ],
      'config',
      'asked after',
      field,
    ],
    [
      [
        'MAIL FROM: 554 5.7.1 <a@b.example>: Sender address rejected: Access denied',
        'MAIL FROM: 554 Sender address rejected: User unknown',
        'MAIL FROM: 554 Sender address rejected: undeliverable',
      ],
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
      [
        "DATA: 550-5.7.26 Unauthenticated email from b.example is not accepted due to\n550-5.7.26 domain's DMARC policy. gsmtp",
        'DATA: 550 DMARC verification',
        'DATA: 550 DMARC check',
        'DATA: 550 DMARC evaluation',
        'DATA: 550 pass DMARC',
        'DATA: 550 per DMARC',
      ],
      'config',
      'DMARC policy',
    ],
    [
      'DATA: 550 5.7.509 Access denied, sending domain b.example does not pass DMARC verification',
      'config',
      'DMARC policy',
    ],
    [
      [
        'DATA: 550 5.7.26 This mail has been blocked because the sender is unauthenticated. Gmail requires all senders to authenticate with either SPF or DKIM.',
        'DATA: 550 pass authentication checks',
        'DATA: 550 failing both SPF and DKIM',
        'DATA: 550 required authentication level',
        'DATA: 550 sender is unauthenticated',
      ],
      'config',
      'SPF and DKIM',
    ],
    [
      [
        'DATA: 421 4.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.',
        'DATA: 450 4.7.29 No',
        'DATA: 450 4.7.509 No',
        'DATA: 450 4.7.515 No',
      ],
      'config',
      'SPF and DKIM',
    ],
    [
      [
        'DATA: 550 5.7.23 The message was rejected because of Sender Policy Framework violation',
        'DATA: 550 SPF record',
        'DATA: 550 SPF check',
        'DATA: 550 SPF validation',
        'DATA: 550 SPF policy',
        'DATA: 550 SPF authentication',
        'DATA: 550 with SPF',
        'DATA: 550 of SPF',
        'DATA: 550 SPF fail',
        'DATA: 550 SPF violation',
        'DATA: 550 Sender Policy Framework',
      ],
      'config',
      'SPF record',
    ],
    [
      [
        'DATA: 550-5.7.30 This mail has been blocked because DKIM does not pass. Gmail requires all\n550 5.7.30 large senders to authenticate with DKIM. gsmtp',
        'DATA: 550 DKIM does not',
        'DATA: 550 DKIM did not',
        'DATA: 550 DKIM authentication',
        'DATA: 550 DKIM signature',
        'DATA: 550 DKIM validation',
        'DATA: 550 DKIM check',
        'DATA: 550 DKIM is fail',
        'DATA: 550 DKIM not fail',
        'DATA: 550 DKIM required',
        'DATA: 550 DKIM missing',
        'DATA: 550 authenticate with DKIM',
        'DATA: 550 authenticate their email with DKIM',
      ],
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
      [
        'RCPT TO: 550 5.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]',
        'RCPT TO: 550 must have a PTR',
        'RCPT TO: 550 does not have a PTR',
        'RCPT TO: 550 no PTR',
        'RCPT TO: 550 missing PTR',
        'RCPT TO: 550 no reverse DNS',
        'RCPT TO: 550 fix reverse DNS',
        'RCPT TO: 550 no valid PTR',
      ],
      'config',
      'reverse DNS',
    ],
    [
      [
        'RCPT TO: 450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]',
        'RCPT TO: 450 must have a PTR',
        'RCPT TO: 450 does not have a PTR',
        'RCPT TO: 450 no PTR',
        'RCPT TO: 450 missing PTR',
        'RCPT TO: 450 no reverse DNS',
        'RCPT TO: 450 fix reverse DNS',
        'RCPT TO: 450 no valid PTR',
        'RCPT TO: 451 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]',
      ],
      'transient',
      'for now',
      { recurring: 'no name of its own' },
    ],
    [
      'DATA: 450 4.7.25 No',
      'transient',
      'for now',
      { recurring: 'no name of its own' },
    ],
    [['DATA: 554 DMARC', 'DATA: 554 SPF or DKIM'], 'config', 'SPF and DKIM'],
  ]);
});

describe('what is known about sending on', () => {
  showsEveryRow(relayRows, [
    [
      [
        'RCPT TO: 554 5.7.1 <x@b.example>: Relay access denied',
        'RCPT TO: 554 relay denied',
        'RCPT TO: 554 relay not allowed',
        'RCPT TO: 554 relay prohibited',
        'RCPT TO: 554 relaying denied',
        'RCPT TO: 554 relay is denied',
      ],
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
      [
        'RCPT TO: 550 5.7.0 Mail relay denied <192.0.2.7>. gsmtp',
        'RCPT TO: 550 5.7.1 Invalid credentials for relay <192.0.2.7>. gsmtp',
      ],
      'config',
      'Google Workspace',
    ],
    [
      'DATA: 550 5.7.1 Invalid credentials for relay <192.0.2.7>.',
      'config',
      'Register its address there',
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
    [
      ['RCPT TO: 550 5.7.54 No', 'RCPT TO: 550 5.7.64 No'],
      'config',
      'receive connector',
    ],
  ]);
});
