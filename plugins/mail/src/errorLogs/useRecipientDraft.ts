import {
  ErrorRecipient,
  ErrorRecipients,
} from '@mailroom/backstage-plugin-mail-common';
import { useMemo, useState } from 'react';
import {
  blankRow,
  isBlank,
  isChanged,
  rebaseRows,
  RecipientRow,
  rowsOf,
} from './recipientDraft';

interface Draft {
  version: number;
  saved: ErrorRecipient[];
  rows: RecipientRow[];
  /** How many lines were ever added; their keys count on. */
  added: number;
  /** What was thrown away last and can still be brought back. */
  discarded?: RecipientRow[];
}

/** The list of recipients while somebody edits it. */
export type RecipientDraft = ReturnType<typeof useRecipientDraft>;

/** Keeps what was changed about the list until it is saved or thrown away. */
export function useRecipientDraft(recipients: ErrorRecipients) {
  const [draft, setDraft] = useState<Draft>(() => untouched(recipients));
  const actions = useMemo(() => draftActions(setDraft), []);
  const { version, rows, discarded } = draft;
  return {
    version,
    rows,
    /** How many lines a save would change. */
    changes: rows.filter(isChanged).length,
    /** Whether what was thrown away can still be brought back. */
    canBringBack: discarded !== undefined,
    ...actions,
  };
}

function untouched({ version, items }: ErrorRecipients): Draft {
  return { version, saved: items, rows: rowsOf(items), added: 0 };
}

function draftActions(
  setDraft: (change: Draft | ((last: Draft) => Draft)) => void,
) {
  const edit = (change: (rows: RecipientRow[]) => RecipientRow[]) =>
    setDraft(last => ({
      ...last,
      rows: change(last.rows),
      discarded: undefined,
    }));

  return {
    add: () =>
      setDraft(last => ({
        ...last,
        rows: [...last.rows, blankRow(`new-${last.added}`)],
        added: last.added + 1,
        discarded: undefined,
      })),
    change: (key: string, change: Partial<RecipientRow>) =>
      edit(rows =>
        rows.map(row => (row.key === key ? { ...row, ...change } : row)),
      ),
    /** A line without anything goes at once; others can be brought back. */
    remove: (key: string) =>
      edit(rows =>
        rows
          .filter(row => row.key !== key || !isBlank(row))
          .map(row => (row.key === key ? { ...row, removed: true } : row)),
      ),
    discard: () =>
      setDraft(last => ({
        ...last,
        rows: rowsOf(last.saved),
        discarded: last.rows,
      })),
    bringBack: () =>
      setDraft(last => ({
        ...last,
        rows: last.discarded ?? last.rows,
        discarded: undefined,
      })),
    /** Starts over from what has been saved. */
    restart: (recipients: ErrorRecipients) => setDraft(untouched(recipients)),
    /** Puts the changes onto what somebody else has saved. */
    rebase: ({ version, items }: ErrorRecipients) =>
      setDraft(last => ({
        ...last,
        version,
        saved: items,
        rows: rebaseRows(last.rows, items),
      })),
  };
}
