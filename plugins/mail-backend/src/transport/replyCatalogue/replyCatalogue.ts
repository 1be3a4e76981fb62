import { CatalogueRow } from './CatalogueRow';
import { enhancedCodeRows, replyCodeRows } from './codeRows';
import { connectionRows } from './connectionRows';
import { ownRefusals } from './ownRefusals';
import { textRows } from './textRows';

/** What is known about replies; the first row that fits counts, so the surest signs come first. */
export const replyCatalogue: CatalogueRow[] = [
  ...ownRefusals,
  ...connectionRows,
  ...textRows,
  ...enhancedCodeRows,
  ...replyCodeRows,
];
