import { FieldChange } from './describeChanges';

/**
 * What a mail says, before it is either text or html.
 *
 * @remarks
 *
 * Both versions are written from this one value, so they cannot say different
 * things. Everything in it is plain text; the two writers escape it.
 */
export interface Letter {
  /** What and which; cut to one line of at most 200 characters. */
  subject: string;
  /** The subject once more, as a sentence. */
  headline: string;
  blocks: LetterBlock[];
  button?: LetterLink;
  /** Why this person gets it, each completing "You get this mail because …". */
  reasons: string[];
  /** When it happened, in words. */
  when?: string;
  footer: LetterFooter;
}

export type LetterBlock =
  /** A sentence or two. */
  | { type: 'paragraph'; text: string }
  /** Fields before and after. */
  | { type: 'changes'; changes: FieldChange[] }
  /** Fields as they are. */
  | { type: 'facts'; facts: Array<{ label: string; value: string }> }
  /** Words of a machine, as it said them. */
  | { type: 'words'; words: string[] }
  | { type: 'list'; items: LetterListItem[] };

export interface LetterListItem {
  text: string;
  url?: string;
}

export interface LetterLink {
  label: string;
  /** `http` or `https`. */
  url: string;
}

/** How to get fewer of these mails. */
export interface LetterFooter {
  /** Works without signing in. */
  stopUrl?: string;
  preferencesUrl: string;
}

/** A difference without one side shows this in its place. */
export const NOTHING = '—';

/** No mail lists more; the page behind the button has the rest. */
export const MAX_ROWS = 60;

/** No cell is longer; a mail is a notice, not the document. */
export const MAX_VALUE_LENGTH = 300;
