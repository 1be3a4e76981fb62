import { DiagnosisStepId } from '@mailroom/backstage-plugin-mail-common';
import { harbourCertificate } from './fakeCertificate';
import { FakeFault } from './fakeFaults';

/** What the steps find out when all is well. */
export const fakeFindings: Partial<
  Record<DiagnosisStepId, Partial<FakeFault>>
> = {
  sanity: { summary: 'The settings fit together.' },
  policy: {
    summary: 'The portal may speak with mail.harbour.example at port 587.',
  },
  dns: {
    summary: 'The name servers know mail.harbour.example.',
    facts: [
      { label: 'Addresses', value: '192.0.2.25\n2001:db8::25' },
      { label: 'Found after', value: '9 ms' },
    ],
  },
  tcp: {
    summary: 'Port 587 of mail.harbour.example is open.',
    facts: [
      { label: '192.0.2.25', value: '12 ms' },
      { label: '2001:db8::25', value: '31 ms' },
    ],
  },
  greeting: {
    summary: 'mail.harbour.example greets as mail servers do.',
    evidence: '220 mail.harbour.example ESMTP Postfix',
  },
  tls: {
    summary:
      'mail.harbour.example has proved who it is; the conversation is encrypted.',
    facts: [
      { label: 'Protocol', value: 'TLSv1.3' },
      { label: 'Cipher', value: 'TLS_AES_256_GCM_SHA384' },
    ],
    certificate: harbourCertificate({}),
  },
  ehlo: {
    summary: 'mail.harbour.example and the portal have introduced themselves.',
    facts: [
      {
        label: 'Offered in clear text',
        value: 'PIPELINING, SIZE 10240000, STARTTLS',
      },
      {
        label: 'Offered under TLS',
        value:
          'PIPELINING, SIZE 10240000, AUTH PLAIN LOGIN, ENHANCEDSTATUSCODES',
      },
    ],
  },
  auth: {
    summary: 'The portal is signed in as ada@harbour.example.',
    facts: [{ label: 'Mechanism', value: 'PLAIN' }],
    evidence: '235 2.7.0 Authentication successful',
  },
  'mail-from': {
    evidence: '250 2.1.0 Ok',
    summary: 'The server takes mail from portal@harbour.example.',
  },
  'rcpt-to': {
    evidence: '250 2.1.5 Ok',
    summary: 'The server takes mail for ada@harbour.example.',
  },
  data: {
    summary:
      'The server took the test mail for ada@harbour.example. Look whether it arrives there.',
    facts: [{ label: 'Queue id', value: '4XyZ12a3B4c5' }],
    evidence: '250 2.0.0 Ok: queued as 4XyZ12a3B4c5',
  },
  quit: {
    summary: 'mail.harbour.example and the portal said goodbye.',
    evidence: '221 2.0.0 Bye',
  },
  domain: {
    state: 'warned',
    summary:
      'The mails are aligned with harbour.example, but harbour.example asks receivers to do nothing about mails that are not, so anybody can send as harbour.example.',
    advice:
      'When its reports show that all mails of harbour.example are aligned, publish p=quarantine in place of p=none at _dmarc.harbour.example.',
    facts: [
      { label: 'MX of harbour.example', value: '10 mail.harbour.example' },
      {
        label: 'SPF of harbour.example',
        value:
          'v=spf1 ip4:192.0.2.25 -all\nThe SPF record of harbour.example lists mail.harbour.example (0 of 10 look-ups).',
      },
      {
        label: 'DMARC of harbour.example',
        value:
          'v=DMARC1; p=none\nThe mails are aligned with harbour.example, but harbour.example asks receivers to do nothing about mails that are not, so anybody can send as harbour.example.',
      },
    ],
  },
};
