import {
  DiagnosisLine,
  DiagnosisStepId,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { OAuthConnections, SubmissionServer } from '../settings';
import { Resolver } from '../transport';
import {
  arrivalPath,
  createArrivalProof,
  noteSent,
  readableCode,
  storeProof,
} from './arrival';
import { DnsRecords } from './domain';
import { examine, planOf } from './examine';
import { Examination, Letterhead, Limits, Subject } from './Examination';
import { finishRun } from './finishRun';
import { StepLine, Verdict } from './StepLine';

/** Nobody waits longer for an answer. */
const BUDGET_MS = 60_000;

/** Production may be more patient than somebody who watches. */
const MOST_PATIENT = {
  connectionTimeoutMs: 20_000,
  greetingTimeoutMs: 10_000,
  idleTimeoutMs: 30_000,
};

const usualLimits: Limits = {
  slowGreetingMs: 5_000,
  certificateWarningMs: 30 * 24 * 60 * 60 * 1000,
};

/** What a run needs. */
export interface DiagnosisRunOptions {
  knex: Knex;
  /** As {@link startRun} named it. */
  id: string;
  subject: Subject;
  letterhead: Letterhead;
  /** What is known of the OAuth connection that is signed in with. */
  connections: Pick<OAuthConnections, 'present'>;
  /** Aborted when whoever asked has gone away. */
  signal: AbortSignal;
  resolver?: Resolver;
  /** @defaultValue those of the system's name servers */
  dnsRecords?: DnsRecords;
  /** Told of a test that passed, before its verdict is. */
  onPassed: (fingerprint: string) => Promise<void>;
  /** The steps to take, none of which sends a mail; all of them when absent. */
  stepIds?: readonly DiagnosisStepId[];
  /** Where else on the server to look for one that takes mail; nowhere when absent. */
  otherPorts?: readonly number[];
  /** @defaultValue 5 seconds for a greeting, 30 days for a certificate */
  limits?: Limits;
  /** @defaultValue 60 seconds */
  budgetMs?: number;
}

/** One test: gives its lines while it goes on, and is written down when it ends, however it ends. */
export class DiagnosisRun implements AsyncIterable<DiagnosisLine> {
  verdict?: Verdict;
  private readonly ended: StepLine[] = [];
  private readonly proof = createArrivalProof();
  private arrival?: Verdict['arrival'];

  constructor(private readonly options: DiagnosisRunOptions) {}

  /** What the audit log keeps. */
  get auditFacts() {
    const { host, port } = this.options.subject.server;
    const { passed } = this.verdict ?? {};
    return {
      server: `${host}:${port}`,
      verdict: { true: 'passed', false: 'failed' }[String(passed)] ?? 'aborted',
    };
  }

  /**
   * The step that made it fail.
   *
   * @remarks
   *
   * Not the records of the sender's domain: the test is of a server, and one
   * that took the mail works. What receivers make of it stands in the verdict.
   */
  get failed(): StepLine | undefined {
    return this.ended.find(
      ({ id, state }) => state === 'failed' && id !== 'domain',
    );
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<DiagnosisLine> {
    const { knex, id, stepIds } = this.options;
    const examination = this.examination();
    const steps = planOf(examination, stepIds).map(step => step.id);
    try {
      yield { type: 'plan', steps };
      if (!stepIds) await storeProof({ knex, runId: id, proof: this.proof });
      for await (const line of examine(examination, stepIds)) {
        if (line.state !== 'running') await this.note(line);
        yield line;
      }
      this.verdict = await this.judge();
    } finally {
      await examination.conversation?.end();
      if (!this.verdict) await this.finish();
    }
    if (this.verdict) yield this.verdict;
  }

  private examination(): Examination {
    const { subject, letterhead, resolver, dnsRecords } = this.options;
    const { connections, signal, budgetMs, otherPorts = [] } = this.options;
    const timeUp = AbortSignal.timeout(budgetMs ?? BUDGET_MS);
    return {
      ...{ ...subject, letterhead, resolver, dnsRecords, connections },
      server: hurried(subject.server),
      signal: AbortSignal.any([signal, timeUp]),
      ...{ addresses: [], otherPorts },
      limits: this.options.limits ?? usualLimits,
      arrival: {
        url: `${letterhead.apiBaseUrl}${arrivalPath(this.proof.link)}`,
        code: readableCode(this.proof.code),
      },
    };
  }

  private async note(line: StepLine) {
    const { knex, id } = this.options;
    this.ended.push(line);
    if (line.id === 'data' && /passed|warned/.test(line.state)) {
      const expiresAt = await noteSent({ knex, runId: id });
      this.arrival = { id, expiresAt: new Date(expiresAt).toISOString() };
    }
  }

  private async judge(): Promise<Verdict | undefined> {
    if (this.options.signal.aborted) return undefined;
    const { failed, arrival } = this;
    const passed = failed === undefined;
    if (passed) {
      await this.options.onPassed(this.options.subject.fingerprint);
    }
    const finishedAt = await this.finish(passed);
    return {
      ...{ type: 'verdict', passed },
      testedAt: new Date(finishedAt).toISOString(),
      summary: failed?.summary ?? this.whatPassed(),
      failureClass: failed?.fault?.failureClass,
      arrival,
    };
  }

  private whatPassed(): string {
    const putOff = this.ended.find(
      ({ id, state }) => id === 'rcpt-to' && state === 'warned',
    );
    const refused = this.ended.find(
      ({ id, state }) => id === 'domain' && state === 'failed',
    );
    const accepted = 'The mail server accepted the test mail';
    return (
      putOff?.summary ??
      (refused
        ? `${accepted}, but receivers may refuse it: ${refused.summary}`
        : `${accepted}.`)
    );
  }

  private finish(passed?: boolean): Promise<number> {
    const { knex, id } = this.options;
    const failureClass = this.failed?.fault?.failureClass;
    return finishRun({ knex, id, passed, failureClass, steps: this.ended });
  }
}

function hurried(server: SubmissionServer): SubmissionServer {
  const { connectionTimeoutMs, greetingTimeoutMs, idleTimeoutMs } =
    MOST_PATIENT;
  return {
    ...server,
    connectionTimeoutMs: Math.min(
      connectionTimeoutMs,
      server.connectionTimeoutMs,
    ),
    greetingTimeoutMs: Math.min(greetingTimeoutMs, server.greetingTimeoutMs),
    idleTimeoutMs: Math.min(idleTimeoutMs, server.idleTimeoutMs),
  };
}
