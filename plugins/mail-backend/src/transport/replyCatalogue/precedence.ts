import { CatalogueRow } from './CatalogueRow';

/**
 * How sure a row is, the surest sign first.
 *
 * @remarks
 *
 * A provider's own words beat every number: 550 5.7.1 alone has five meanings,
 * 5.7.30 two. The enhanced code beats the basic one, and what is known of
 * provider, command and way to sign in parts those that are else alike.
 */
function signs(row: CatalogueRow): boolean[] {
  const { text, vague = false } = row;
  return [
    row.cause,
    text && !vague,
    row.enhancedCode,
    text,
    row.replyCode,
    row.provider,
    row.command,
    row.signIn,
  ].map(Boolean);
}

/** Sorts rows so that the first one that fits is the one that knows most; rows that know the same stay in their order. */
export function bySureness(rows: CatalogueRow[]): CatalogueRow[] {
  return rows
    .map(row => ({ row, rank: rankOf(signs(row)) }))
    .sort((one, other) => other.rank - one.rank)
    .map(({ row }) => row);
}

/** Each sign outweighs all that come after it together. */
function rankOf(present: boolean[]): number {
  return present.reduce((rank, sign) => rank * 2 + Number(sign), 0);
}
