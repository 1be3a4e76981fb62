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
    summary: 'The portal cannot find out where nowhere.harbour.example is.',
    evidence: 'getaddrinfo ENOTFOUND nowhere.harbour.example',
    advice:
      'The name of the mail server does not exist. Check its spelling; an internal name must be known to the name server that the portal uses.',
    field: 'host',
  },
  refused: {
    id: 'tcp',
    summary: 'Nothing answers at port 25 of refused.harbour.example.',
    evidence: 'connect ECONNREFUSED 192.0.2.25:25',
    facts: [
      { label: '192.0.2.25', value: 'connect ECONNREFUSED (12 ms)' },
      { label: '2001:db8::25', value: 'Connection timeout (20000 ms)' },
    ],
    advice:
      'Nothing answers at that port: the server is down, the port is wrong (587 and 465 are usual), or a firewall refuses.',
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
    id: 'greeting',
    summary:
      'Port 587 of mode.harbour.example is for TLS from the start: in clear text nobody greets there.',
    evidence: 'wrong version number',
    advice: 'Choose TLS from the start.',
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
    summary: 'The certificate of unknown.harbour.example is not to be trusted.',
    advice:
      'The certificate of the mail server comes from an authority that the portal does not know, so nothing was sent. Make that authority trusted, in the mail settings or with NODE_EXTRA_CA_CERTS on the portal; or let the server send its whole chain.',
    field: 'advanced.certificateAuthority',
    certificate: harbourCertificate({
      verified: false,
      fault: 'It comes from an authority that the portal does not know.',
    }),
    repairs: [
      {
        words: 'Trust the authority Harbour Mail CA',
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
    summary: 'The certificate of name.harbour.example is not to be trusted.',
    advice:
      'The certificate of the mail server is for another name, so nothing was sent. Use one of the names in it as host, or name it as the expected server name (sslTrust).',
    field: 'advanced.serverName',
    certificate: harbourCertificate({
      verified: false,
      fault: 'It is for other names than name.harbour.example.',
    }),
    repairs: ['mail.harbour.example', 'smtp.harbour.example'].map(value => ({
      words: `Expect the certificate of ${value}`,
      changes: [{ field: 'advanced.serverName', value }],
    })),
  },
  ehlo: {
    id: 'ehlo',
    summary:
      'ehlo.harbour.example does not accept how the portal introduces itself.',
    evidence:
      '504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname',
    advice:
      'The server wants the portal to call itself by a full name. Set the EHLO name (mail.smtp.ehloName) to one, such as portal.example.com.',
    field: 'advanced.ehloName',
    repairs: [
      {
        words: 'Let the portal call itself portal.harbour.example',
        changes: [
          { field: 'advanced.ehloName', value: 'portal.harbour.example' },
        ],
      },
    ],
  },
  auth: {
    id: 'auth',
    summary: 'The portal could not sign in as ada@harbour.example.',
    evidence: '535 5.7.8 Error: authentication failed',
    advice:
      'The mail server refuses username or password. Check both; some servers want the whole address as the username.',
    field: 'password',
  },
  from: {
    id: 'mail-from',
    summary: 'The server does not take mail from portal@harbour.example.',
    evidence:
      '553 5.7.1 <portal@harbour.example>: Sender address rejected: not owned by user ada@harbour.example',
    advice:
      'The account may not send with this sender address. Use the address of the account as sender, or let the administrator of the server allow it.',
    field: 'fromEmail',
    repairs: [
      {
        words: 'Send as ada@harbour.example',
        changes: [{ field: 'fromEmail', value: 'ada@harbour.example' }],
      },
    ],
  },
};
