import {
  ErrorRecipient,
  ErrorSeverity,
  ErrorSource,
  errorSources,
} from '@mailroom/backstage-plugin-mail-common';

/** One line of the list while it is being edited. */
export interface RecipientRow {
  key: string;
  /** What the backend has; nothing for a new line. */
  saved?: ErrorRecipient;
  /** Who was chosen; nothing while only something is typed. */
  to?: ErrorRecipient['to'];
  /** What stands in the field of a new line. */
  typed: string;
  sources: ErrorSource[];
  leastSeverity: ErrorSeverity;
  /** Goes with the next save; until then it can be undone. */
  removed: boolean;
}

/** The lines of a list as the backend has it. */
export function rowsOf(recipients: ErrorRecipient[]): RecipientRow[] {
  return recipients.map(recipient => ({
    key: identityOf(recipient.to),
    saved: recipient,
    to: recipient.to,
    typed: '',
    sources: recipient.sources,
    leastSeverity: recipient.leastSeverity,
    removed: false,
  }));
}

/** A new line, which gets everything unless somebody decides otherwise. */
export function blankRow(key: string): RecipientRow {
  return {
    ...{ key, typed: '', removed: false },
    sources: [...errorSources],
    leastSeverity: 'warning',
  };
}

/** Whether nothing has been entered yet, so that nothing can be lost. */
export function isBlank(row: RecipientRow): boolean {
  return !row.saved && !row.to && row.typed.trim() === '';
}

/** Whether a save would change something about this line. */
export function isChanged(row: RecipientRow): boolean {
  if (!row.saved) return !row.removed && !isBlank(row);
  return row.removed || hasOtherWishes(row);
}

/** The lines that a save sends, in their order. */
export function keptRows(rows: RecipientRow[]): RecipientRow[] {
  return rows.filter(row => !row.removed);
}

/** What a line means; what is only typed is an address. */
export function recipientOf(row: RecipientRow): ErrorRecipient {
  return {
    to: row.to ?? { type: 'address', address: row.typed.trim() },
    sources: errorSources.filter(source => row.sources.includes(source)),
    leastSeverity: row.leastSeverity,
  };
}

/** Puts what somebody changed here onto what somebody else has saved meanwhile. */
export function rebaseRows(
  mine: RecipientRow[],
  theirs: ErrorRecipient[],
): RecipientRow[] {
  const theirRows = rowsOf(theirs).map(row => {
    const same = mine.find(({ key }) => key === row.key);
    if (!same || !isChanged(same)) return row;
    const { sources, leastSeverity, removed } = same;
    return { ...row, sources, leastSeverity, removed };
  });
  const known = new Set(theirRows.map(({ key }) => key));
  const added = mine.filter(
    row => !row.saved && !known.has(identityOf(recipientOf(row).to)),
  );
  return [...theirRows, ...added];
}

function identityOf(to: ErrorRecipient['to']): string {
  return to.type === 'entity' ? to.entityRef : `mailto:${to.address}`;
}

function hasOtherWishes({ saved, sources, leastSeverity }: RecipientRow) {
  return (
    leastSeverity !== saved?.leastSeverity ||
    errorSources.some(
      source => sources.includes(source) !== saved.sources.includes(source),
    )
  );
}
