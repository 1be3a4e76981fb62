import { addressSchema } from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../api';
import { keptRows, RecipientRow } from './recipientDraft';

/** What is wrong with one line: with whom it names, with what they get. */
export interface RowFaults {
  to?: string;
  sources?: string;
}

/** The faults of the lines by the lines' keys. */
export type FaultsByRow = Record<string, RowFaults>;

/** Words for what can be seen without asking the backend. */
export interface FaultWords {
  nobody: string;
  notAnAddress: string;
  nothingChosen: string;
}

/** Finds what can be seen without asking the backend. */
export function findFaults(
  rows: RecipientRow[],
  words: FaultWords,
): FaultsByRow {
  return Object.fromEntries(
    keptRows(rows)
      .map(row => [row.key, faultsOf(row, words)] as const)
      .filter(([, faults]) => faults.to || faults.sources),
  );
}

/**
 * Finds the lines that the backend complains about.
 *
 * @param fields - faults with paths such as `items.1.to.address`
 */
export function placeFaults(
  rows: RecipientRow[],
  fields: FieldFault[],
): FaultsByRow {
  const kept = keptRows(rows);
  const placed: FaultsByRow = {};
  for (const { path, message } of fields) {
    const [list, index, field] = path.split('.');
    const row = list === 'items' ? kept[Number(index)] : undefined;
    if (row) {
      const part = field === 'sources' ? 'sources' : 'to';
      placed[row.key] = { [part]: message, ...placed[row.key] };
    }
  }
  return placed;
}

function faultsOf(row: RecipientRow, words: FaultWords): RowFaults {
  return {
    to: row.to ? undefined : faultOfTyped(row.typed.trim(), words),
    sources: row.sources.length === 0 ? words.nothingChosen : undefined,
  };
}

function faultOfTyped(typed: string, words: FaultWords): string | undefined {
  if (typed === '') return words.nobody;
  return addressSchema.safeParse(typed).success
    ? undefined
    : words.notAnAddress;
}
