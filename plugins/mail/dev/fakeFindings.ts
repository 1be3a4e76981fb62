import { DiagnosisStepId } from '@mailroom/backstage-plugin-mail-common';
import { harbourCertificate } from './fakeCertificate';
import { FakeFault } from './fakeFaults';

/** What the steps find out when all is well. */
export const fakeFindings: Partial<
  Record<DiagnosisStepId, Partial<FakeFault>>
> = {
  sanity: { summary: 'The values fit together.' },
  policy: { summary: 'The rules of this portal allow this server.' },
  dns: {
    summary: 'The name leads to 2 addresses.',
    facts: [
      { label: 'IPv4', value: '192.0.2.25' },
      { label: 'IPv6', value: '2001:db8::25' },
    ],
  },
  tcp: {
    summary: 'The server answers at this port.',
    facts: [
      { label: '192.0.2.25', value: '12 ms' },
      { label: '2001:db8::25', value: '31 ms' },
    ],
  },
  greeting: {
    summary: 'A mail server answers.',
    evidence: '220 mail.harbour.example ESMTP Postfix',
  },
  tls: {
    summary: 'The conversation is encrypted, and the server is who it says.',
    facts: [
      { label: 'Protocol', value: 'TLSv1.3' },
      { label: 'Cipher', value: 'TLS_AES_256_GCM_SHA384' },
    ],
    certificate: harbourCertificate({}),
  },
  ehlo: {
    summary: 'The server takes what the portal calls itself.',
    facts: [
      { label: 'Before TLS', value: 'PIPELINING, SIZE 10240000, STARTTLS' },
      {
        label: 'After TLS',
        value:
          'PIPELINING, SIZE 10240000, AUTH PLAIN LOGIN, ENHANCEDSTATUSCODES',
      },
    ],
  },
  auth: {
    summary: 'The server accepted the user name and the password.',
    facts: [{ label: 'Mechanism', value: 'PLAIN' }],
    evidence: '235 2.7.0 Authentication successful',
  },
  'mail-from': {
    evidence: '250 2.1.0 Ok',
    summary: 'The account may send from this address.',
  },
  'rcpt-to': {
    evidence: '250 2.1.5 Ok',
    summary: 'The server takes mail for this recipient.',
  },
  data: {
    summary: 'The server took the test mail.',
    facts: [{ label: 'Queue id', value: '4XyZ12a3B4c5' }],
    evidence: '250 2.0.0 Ok: queued as 4XyZ12a3B4c5',
  },
  quit: { summary: 'The conversation ended well.', evidence: '221 2.0.0 Bye' },
  domain: {
    state: 'warned',
    summary: 'harbour.example asks receivers to drop nothing that is forged.',
    advice: 'Publish a DMARC record with p=quarantine.',
    facts: [
      { label: 'MX of harbour.example', value: '10 mail.harbour.example' },
      {
        label: 'SPF of harbour.example',
        value: 'v=spf1 ip4:192.0.2.25 -all\nNames this server.',
      },
      {
        label: 'DMARC of harbour.example',
        value: 'v=DMARC1; p=none\nReceivers do nothing about forged mails.',
      },
    ],
  },
};
