import { Examination } from '../diagnosis/Examination';
import { examine } from '../diagnosis/examine';
import { StepLine } from '../diagnosis/StepLine';
import { SubmissionServer } from '../settings';
import { testCertificateAuthority } from './certificates';
import { withoutOAuth } from './withoutOAuth';

/** A test of a server on loopback that signs in, before its first step. */
export function anExamination(
  server: Partial<SubmissionServer> & { port: number },
  more: Partial<Examination> = {},
): Examination {
  return {
    server: {
      ...{ host: 'localhost', security: 'starttls', loopbackAllowed: true },
      auth: { username: 'portal@harbour.example', password: 'right horse' },
      ...{ ca: testCertificateAuthority, ehloName: 'portal.harbour.example' },
      ...{ maxConnections: 1, connectionTimeoutMs: 30_000 },
      ...{ greetingTimeoutMs: 30_000, idleTimeoutMs: 30_000 },
      ...server,
      // A running server computes it.
      port: server.port,
    },
    sender: { address: 'portal@harbour.example', name: 'Portal' },
    fingerprint: 'f1',
    // Not reserved as .example is, so nothing is doubted.
    recipient: 'ada@harbour.internal',
    letterhead: {
      messageIdDomain: 'portal.harbour.example',
      preferencesUrl: 'https://portal.harbour.example/settings/mail',
      apiBaseUrl: 'https://portal.harbour.example/api/mail',
    },
    arrival: { url: 'https://portal.harbour.example/arrived', code: 'K7QX' },
    signal: new AbortController().signal,
    resolver: async () => ['127.0.0.1'],
    connections: withoutOAuth,
    limits: { slowGreetingMs: 30_000, certificateWarningMs: 0 },
    ...{ otherPorts: [], addresses: [] },
    ...more,
  };
}

/** How each step of a test ended. */
export async function examined(
  examination: Examination,
): Promise<Partial<Record<StepLine['id'], StepLine>>> {
  const ended: Partial<Record<StepLine['id'], StepLine>> = {};
  for await (const line of examine(examination)) {
    if (line.state !== 'running') ended[line.id] = line;
  }
  await examination.conversation?.end();
  return ended;
}
