import { CatalogueRow } from './CatalogueRow';
import { enhancedCodeRows, replyCodeRows } from './codeRows';
import { connectionRows } from './connectionRows';
import { ownRefusals } from './ownRefusals';
import { signInRows } from './signInRows';
import { submissionRows } from './submissionRows';
import { textRows } from './textRows';

/** What is known about replies; the first row that fits counts, so the surest signs come first. */
export const replyCatalogue: CatalogueRow[] = [
  ...ownRefusals,
  ...connectionRows,
  ...signInRows,
  ...submissionRows,
  ...textRows,
  ...enhancedCodeRows,
  ...replyCodeRows,
];
