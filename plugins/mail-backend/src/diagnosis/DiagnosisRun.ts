import { LoggerService } from '@backstage/backend-plugin-api';
import {
  DiagnosisLine,
  DiagnosisStepId,
  TestOutcome,
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
  logger: LoggerService;
  /** Aborted when whoever asked has gone away. */
  signal: AbortSignal;
  resolver?: Resolver;
  /** @defaultValue those of the system's name servers */
  dnsRecords?: DnsRecords;
  /** Told what came of the test, before the verdict is. */
  onOutcome: (outcome: TestOutcome, fingerprint: string) => Promise<void>;
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
    return {
      server: `${host}:${port}`,
      verdict: this.verdict?.outcome ?? 'cancelled',
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
    // Whoever reads the lines stops reading when the test is cancelled.
    let end: 'cancelled' | undefined = 'cancelled';
    try {
      yield { type: 'plan', steps };
      if (!stepIds) await storeProof({ knex, runId: id, proof: this.proof });
      for await (const line of examine(examination, stepIds)) {
        if (line.state !== 'running') await this.note(line);
        yield line;
      }
      this.verdict = await this.judge();
    } catch (error) {
      end = undefined;
      throw error;
    } finally {
      await examination.conversation?.end();
      if (!this.verdict) await this.finish(end);
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
    const { knex, id, logger } = this.options;
    this.ended.push(line);
    if (line.logged) logger.debug(`Test ${id}: ${line.logged}`);
    if (line.id === 'data' && /passed|warned/.test(line.state)) {
      const expiresAt = await noteSent({ knex, runId: id });
      this.arrival = { id, expiresAt: new Date(expiresAt).toISOString() };
    }
  }

  private async judge(): Promise<Verdict | undefined> {
    const { signal, onOutcome, subject } = this.options;
    if (signal.aborted) return undefined;
    const { failed, outcome, arrival } = this;
    await onOutcome(outcome, subject.fingerprint);
    const finishedAt = await this.finish(outcome);
    return {
      ...{ type: 'verdict', outcome },
      testedAt: new Date(finishedAt).toISOString(),
      summary: failed?.summary ?? this.whatWentWell(),
      failureClass: failed?.fault?.failureClass,
      arrival,
    };
  }

  private get outcome(): TestOutcome {
    if (this.failed) return 'failed';
    const isPutOff = this.ended.some(({ state }) => state === 'deferred');
    return isPutOff ? 'inconclusive' : 'passed';
  }

  private whatWentWell(): string {
    if (this.outcome === 'inconclusive') {
      return 'Nothing is wrong so far, but no mail was accepted: the server asks to try again in some minutes, as it does with senders it does not know yet (greylisting). The portal does that by itself with its mails. Test again in a quarter of an hour.';
    }
    const refused = this.ended.find(
      ({ id, state }) => id === 'domain' && state === 'failed',
    );
    const accepted = 'The mail server accepted the test mail';
    return refused
      ? `${accepted}, but receivers may refuse it: ${refused.summary}`
      : `${accepted}.`;
  }

  private finish(outcome?: TestOutcome | 'cancelled'): Promise<number> {
    const { knex, id } = this.options;
    const failureClass = this.failed?.fault?.failureClass;
    return finishRun({ knex, id, outcome, failureClass, steps: this.ended });
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
