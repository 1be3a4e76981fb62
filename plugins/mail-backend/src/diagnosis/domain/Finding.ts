import { StepResult } from '../DiagnosisStep';

/** What one kind of record says about the mails of the portal. */
export interface Finding {
  state: 'passed' | 'warned' | 'failed';
  /** Which records, of which domain. */
  label: string;
  /** As published. */
  records: string[];
  /** One or two sentences for people. */
  verdict: string;
  /** The one thing to do. */
  action?: string;
  /** The field that the action is about. */
  field?: StepResult['field'];
}

/** Could be seen, could be ruled out, or shows only in a mail that has arrived. */
export type Knowledge = 'yes' | 'no' | 'unknown';

const MOST_CHARACTERS = 2_000;

/** Whoever publishes a record decides what is in it: nothing invisible comes through, and no flood. */
export function legible(finding: Finding): Finding {
  const { records, verdict, action } = finding;
  return {
    ...finding,
    records: records.map(legibleText),
    verdict: legibleText(verdict),
    action: action && legibleText(action),
  };
}

function legibleText(record: string): string {
  const text = record.replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}');
  return text.length > MOST_CHARACTERS
    ? `${text.slice(0, MOST_CHARACTERS)} …`
    : text;
}

/** Shows the records with what they mean and what to do about them. */
export function factOf(finding: Finding): { label: string; value: string } {
  const { label, records, verdict, action } = finding;
  const lines = [...records, verdict, action ?? ''];
  return { label, value: lines.filter(Boolean).join('\n') };
}

/** The first of the gravest. */
export function worstOf(findings: Finding[]): Finding | undefined {
  return (
    findings.find(({ state }) => state === 'failed') ??
    findings.find(({ state }) => state === 'warned')
  );
}

/** No answer is no fault of the records. */
export function unanswered(options: {
  label: string;
  name: string;
  why: string;
}): Finding {
  const { label, name, why } = options;
  return {
    ...{ state: 'warned', label, records: [] },
    verdict: `The name servers gave no answer about ${name} (${why}), so nothing can be said.`,
    action:
      'Try again in a few minutes. If it stays so, look whether the portal reaches its name servers, and whether those of the domain work.',
  };
}
