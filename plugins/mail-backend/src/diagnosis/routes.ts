import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  diagnosisLineSchema,
  diagnosisRequestSchema,
  mailDiagnosisRunPermission,
} from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { endpoint, Endpoint, nameOf } from '../http';
import {
  EffectiveSettings,
  FallbackEntry,
  OAuthConnections,
  OwnServerEntry,
  ResolvedServer,
  SavedSettingsSource,
} from '../settings';
import { Resolver } from '../transport';
import { DiagnosisRun, DiagnosisRunOptions } from './DiagnosisRun';
import { arrivalRoutes, openArrivalRoutes } from './arrival';
import { Letterhead, Subject } from './Examination';
import { pruneRuns } from './pruneRuns';
import { startRun } from './startRun';

/** Where mail servers take mail for others (RFC 8314 §3.3), and where providers do so too because the usual ones are often blocked. */
const submissionPorts = [587, 465, 2587, 2465, 2525];

/** What the route of the test needs. */
export interface DiagnosisRoutesOptions {
  knex: Knex;
  auth: AuthService;
  logger: LoggerService;
  settings: SavedSettingsSource;
  /** Completes the values on the screen, else the stored ones, as a save would; see settings/. */
  resolveDraft: (
    own: OwnServerEntry | undefined,
    options: { by: string },
  ) => Promise<ResolvedServer>;
  /** The same for the values of a fall-back server, from the sender on the screen, else the stored one. */
  resolveFallbackDraft: (entry: {
    fallback: FallbackEntry;
    own?: OwnServerEntry;
  }) => Promise<EffectiveSettings>;
  connections: Pick<OAuthConnections, 'present'>;
  letterhead: Letterhead;
  /** Which ports the portal may connect to; with none, no other port is proposed. */
  allowedPorts?: readonly number[];
  /** @defaultValue the system's */
  resolver?: Resolver;
  onOutcome: DiagnosisRunOptions['onOutcome'];
}

/** Tests a mail server, tells step by step what it answers, and then whether the test mail has arrived. */
export function diagnosisRoutes(options: DiagnosisRoutesOptions): Endpoint[] {
  const { auth, knex, letterhead, connections, logger } = options;
  const { onOutcome, resolver } = options;
  const { allowedPorts = [] } = options;
  const otherPorts = submissionPorts.filter(port =>
    allowedPorts.includes(port),
  );
  return [
    endpoint({
      method: 'post',
      path: '/diagnosis',
      summary:
        'Tests a mail server: with the given settings, the stored ones or those in force, and streams what each step finds out',
      access: { permission: mailDiagnosisRunPermission },
      auditEvent: {
        ...{ id: 'diagnosis-run', severity: 'medium' },
        meta: (run: DiagnosisRun) => run.auditFacts,
      },
      body: diagnosisRequestSchema,
      reply: { ndjson: diagnosisLineSchema },
      async handle({ body, credentials, signal }) {
        const runBy = nameOf(auth, credentials);
        const subject = await subjectOf(body, { ...options, by: runBy });
        const { fingerprint, server } = subject;
        const id = await startRun({
          ...{ knex, fingerprint, host: `${server.host}:${server.port}` },
          runBy,
        });
        await pruneRuns({ knex });
        return new DiagnosisRun({
          ...{ knex, id, subject, letterhead, connections, logger },
          ...{ signal, resolver, onOutcome, otherPorts },
        });
      },
    }),
    ...arrivalRoutes({ knex, auth }),
    ...openArrivalRoutes({ knex }),
  ];
}

type Request = z.output<typeof diagnosisRequestSchema>;
/** Who asked decides which secrets that were entered before are theirs. */
type AskedBy = DiagnosisRoutesOptions & { by: string };

async function subjectOf(request: Request, options: AskedBy): Promise<Subject> {
  const resolved = await serverOf(request, options);
  return { ...resolved, recipient: request.recipient };
}

async function serverOf(
  { own, fallback, sender = own && 'own' }: Request,
  { settings, resolveDraft, resolveFallbackDraft, by }: AskedBy,
): Promise<ResolvedServer> {
  switch (sender) {
    case 'own':
      return resolveDraft(own, { by });
    case 'default':
      return usable(await settings.defaultServerWhenOn());
    case 'fallback':
      return usable(
        fallback
          ? await resolveFallbackDraft({ fallback, own })
          : await settings.fallback(),
      );
    default:
      return usable(await settings.current());
  }
}

function usable(settings: EffectiveSettings): ResolvedServer {
  switch (settings.state) {
    case 'ready':
      return settings;
    case 'not-configured':
      throw new ConflictError(
        'No mail server is configured, so there is nothing to test. Enter one first.',
      );
    case 'off':
      throw new ConflictError(
        'Mail is switched off, so no settings are in force. Switch it on, or test the values of the page.',
      );
    default:
      throw new ConflictError(
        `These settings are not valid: ${settings.problems.join(' ')}`,
      );
  }
}
