import {
  DiagnosisLine,
  DiagnosisStepId,
} from '@mailroom/backstage-plugin-mail-common';
import { harbourAuthority, harbourCertificate } from './fakeCertificate';

type StepLine = Extract<DiagnosisLine, { type: 'step' }>;

/** What goes wrong at which step. */
export type FakeFault = { id: DiagnosisStepId } & Partial<
  Omit<StepLine, 'type' | 'id'>
>;

/** What goes wrong, by the first word of the host. */
export const fakeFaults: Record<string, FakeFault> = {
  nowhere: {
    id: 'dns',
    summary: 'There is no host with this name.',
    evidence: 'getaddrinfo ENOTFOUND nowhere.harbour.example',
    advice: 'Check the spelling, or choose a provider.',
    field: 'host',
  },
  refused: {
    id: 'tcp',
    summary: 'Nothing answers at this port.',
    evidence: 'connect ECONNREFUSED 192.0.2.25:25',
    facts: [
      { label: '192.0.2.25', value: 'refused after 12 ms' },
      { label: '2001:db8::25', value: 'no answer within 20000 ms' },
    ],
    advice: 'Most servers take mail of programs at port 587.',
    field: 'port',
    repairs: [
      {
        words: 'Use port 587 with STARTTLS',
        changes: [
          { field: 'port', value: 587 },
          { field: 'security', value: 'starttls' },
        ],
      },
      {
        words: 'Use port 465 with TLS from the start',
        changes: [
          { field: 'port', value: 465 },
          { field: 'security', value: 'implicit-tls' },
        ],
      },
    ],
  },
  mode: {
    id: 'tls',
    summary: 'The server speaks TLS from the first byte.',
    evidence: 'wrong version number',
    advice: 'This port is for the other kind of protection.',
    field: 'security',
    repairs: [
      {
        words: 'Use TLS from the start',
        changes: [{ field: 'security', value: 'implicit-tls' }],
      },
    ],
  },
  unknown: {
    id: 'tls',
    summary: 'Nobody whom the portal trusts has signed the certificate.',
    advice: 'If the authority is your own, trust it.',
    field: 'advanced.certificateAuthority',
    certificate: harbourCertificate({
      verified: false,
      fault: 'Signed by an authority that the portal does not know.',
    }),
    repairs: [
      {
        words: 'Trust the certificate authority “Harbour Mail CA”',
        changes: [
          {
            field: 'advanced.certificateAuthority',
            value: harbourAuthority.pem,
          },
        ],
        trust: true,
      },
    ],
  },
  name: {
    id: 'tls',
    summary: 'The certificate is for other names.',
    advice: 'Choose one of its names.',
    field: 'advanced.serverName',
    certificate: harbourCertificate({
      verified: false,
      fault: 'It is not for name.harbour.example.',
    }),
    repairs: ['mail.harbour.example', 'smtp.harbour.example'].map(value => ({
      words: `Expect the name ${value}`,
      changes: [{ field: 'advanced.serverName', value }],
    })),
  },
  ehlo: {
    id: 'ehlo',
    summary: 'The server does not accept what the portal calls itself.',
    evidence:
      '504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname',
    advice: 'Give the portal a full host name.',
    field: 'advanced.ehloName',
    repairs: [
      {
        words: 'Call the portal portal.harbour.example',
        changes: [
          { field: 'advanced.ehloName', value: 'portal.harbour.example' },
        ],
      },
    ],
  },
  auth: {
    id: 'auth',
    summary: 'The server refused the user name or the password.',
    evidence: '535 5.7.8 Error: authentication failed',
    advice: 'Type the password again.',
    field: 'password',
  },
  from: {
    id: 'mail-from',
    summary: 'The account may not send from this address.',
    evidence:
      '553 5.7.1 <portal@harbour.example>: Sender address rejected: not owned by user ada@harbour.example',
    advice: 'Send from the address of the account.',
    field: 'fromEmail',
    repairs: [
      {
        words: 'Send from ada@harbour.example',
        changes: [{ field: 'fromEmail', value: 'ada@harbour.example' }],
      },
    ],
  },
};
