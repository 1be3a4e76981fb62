import {
  DiagnosisArrival,
  DiagnosisLine,
  DiagnosisRequest,
  DiagnosisStepId,
  diagnosisStepIds,
} from '@mailroom/backstage-plugin-mail-common';
import { harbourCertificate } from './fakeCertificate';
import { FakeFault, fakeFaults } from './fakeFaults';

const STEP_MS = 500;
const DAY_MS = 86_400_000;
const TEN_MINUTES_MS = 600_000;
/** How often it is asked before the mail "has arrived". */
const PATIENCE = 3;

/**
 * Tests in the memory of the browser.
 *
 * @remarks
 *
 * The first word of the host decides what goes wrong, such as `unknown.…` (see
 * `fakeFaults`), and the password `wrong`; the recipient when its mail arrives:
 * `slow@…` never, `missing@…` not for ten minutes, any other soon.
 */
export class FakeDiagnosis {
  private readonly runs = new Map<
    string,
    { recipient: string; sentAt: number; asked: number; arrivedAt?: number }
  >();

  async run(
    request: DiagnosisRequest,
    listening: { onLine: (line: DiagnosisLine) => void; signal?: AbortSignal },
  ): Promise<void> {
    const { onLine, signal } = listening;
    const fault = faultOf(request);
    const failedAt = fault ? steps.indexOf(fault.id) : steps.length;
    onLine({ type: 'plan', steps });
    for (const [index, id] of steps.entries()) {
      if (index > failedAt && id !== 'domain') {
        onLine({ type: 'step', id, state: 'skipped' });
        continue;
      }
      onLine({ type: 'step', id, state: 'running' });
      await new Promise(resolve => window.setTimeout(resolve, STEP_MS));
      if (signal?.aborted) return;
      onLine(ended(id, index === failedAt ? fault : undefined));
    }
    onLine({
      type: 'verdict',
      passed: !fault,
      testedAt: new Date().toISOString(),
      summary: fault?.summary ?? 'The mail server accepted the test mail.',
      arrival: fault ? undefined : this.sent(request.recipient),
    });
  }

  async arrival(id: string): Promise<DiagnosisArrival> {
    const run = this.runs.get(id);
    if (!run) throw new Error('There is no such test.');
    run.asked += 1;
    const isWaited = /^(slow|missing)@/.test(run.recipient);
    if (!isWaited && run.asked > PATIENCE) run.arrivedAt ??= Date.now();
    const sentAt = new Date(run.sentAt).toISOString();
    if (run.arrivedAt) {
      return {
        ...{ state: 'arrived', sentAt },
        arrivedAt: new Date(run.arrivedAt).toISOString(),
        seconds: Math.round((run.arrivedAt - run.sentAt) / 1_000),
      };
    }
    return Date.now() - run.sentAt < TEN_MINUTES_MS
      ? { state: 'waiting', sentAt }
      : {
          ...{ state: 'missing', sentAt },
          advice:
            'Look in the spam folder first. If it is not there, ask whoever runs the receiving mail system whether it is in quarantine.',
        };
  }

  async confirm(id: string): Promise<DiagnosisArrival> {
    const run = this.runs.get(id);
    if (run) run.arrivedAt ??= Date.now();
    return this.arrival(id);
  }

  private sent(recipient: string) {
    const id = crypto.randomUUID();
    const age = recipient.startsWith('missing@') ? TEN_MINUTES_MS : 0;
    this.runs.set(id, { recipient, sentAt: Date.now() - age, asked: 0 });
    return { id, expiresAt: new Date(Date.now() + DAY_MS).toISOString() };
  }
}

/** Of settings with a password and STARTTLS. */
const steps = diagnosisStepIds.filter(id => id !== 'token' && id !== 'arrival');

function faultOf({ own }: DiagnosisRequest): FakeFault | undefined {
  if (own?.password === 'wrong') return fakeFaults.auth;
  return fakeFaults[own?.host.split('.')[0] ?? ''];
}

function ended(id: DiagnosisStepId, fault?: FakeFault): DiagnosisLine {
  return {
    ...{ type: 'step', id, durationMs: 640 },
    ...(fault
      ? { state: 'failed', ...fault }
      : { state: 'passed', ...good[id] }),
  };
}

/** What the steps find out when all is well. */
const good: Partial<Record<DiagnosisStepId, Partial<FakeFault>>> = {
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
