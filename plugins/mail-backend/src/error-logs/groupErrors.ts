import {
  ErrorSeverity,
  ErrorSource,
} from '@mailroom/backstage-plugin-mail-common';
import { setImmediate as others } from 'node:timers/promises';
import { fingerprint } from './fingerprint';
import { maskSecrets } from './maskSecrets';
import { PortalError } from './PortalError';

/** Errors that are the same but for time, ids and addresses. */
export interface NewErrors {
  fingerprint: string;
  source: ErrorSource;
  severity: ErrorSeverity;
  /** Of the latest of them; as detail, without secrets. */
  title: string;
  detail: string;
  times: number;
  /** What has to succeed before it is over; none when quiet is enough. */
  subjects: string[];
}

const longestTitle = 300;
const longestDetail = 4000;
const longestSubject = 500;

/** Looked at in one go; some of their titles take a tenth of a millisecond. */
const errorsPerStep = 50;

interface Gathered {
  /** The latest of them. */
  error: PortalError;
  times: number;
  subjects: Set<string>;
}

/**
 * Puts errors into groups of their likes, in the order of their fingerprints.
 *
 * @remarks
 *
 * Lets others work in between, however many errors there are.
 */
export async function groupErrors(errors: PortalError[]): Promise<NewErrors[]> {
  const latest = new Map<string, Gathered>();
  for (const [index, error] of errors.entries()) {
    const key = fingerprint(error);
    const { times, subjects } = latest.get(key) ?? nothingYet();
    if (error.subject) subjects.add(error.subject.slice(0, longestSubject));
    latest.set(key, { error, times: times + (error.times ?? 1), subjects });
    if ((index + 1) % errorsPerStep === 0) await others();
  }
  const groups: NewErrors[] = [];
  for (const [key, { error, times, subjects }] of latest) {
    groups.push({
      ...{ ...storableWords(error), fingerprint: key, times },
      subjects: [...subjects],
    });
    if (groups.length % errorsPerStep === 0) await others();
  }
  return groups.sort((one, other) =>
    one.fingerprint < other.fingerprint ? -1 : 1,
  );
}

function nothingYet(): Pick<Gathered, 'times' | 'subjects'> {
  return { times: 0, subjects: new Set() };
}

function storableWords({ source, severity, title, detail }: PortalError) {
  return {
    source,
    severity: severity ?? ('error' as const),
    title: storable(title, longestTitle).replace(/\s+/g, ' ').trim(),
    detail: storable(detail, longestDetail),
  };
}

/**
 * PostgreSQL stores no NUL; a lone surrogate is no text. Before the cut more
 * is looked at than is stored, as half a secret is not recognised.
 */
function storable(text: string, length: number): string {
  const start = text.slice(0, 2 * length).replace(/\0|\p{Surrogate}/gu, '');
  return maskSecrets(start).slice(0, length);
}
