import { accountRows } from './accountRows';
import { CatalogueRow } from './CatalogueRow';
import { connectionRows } from './connectionRows';
import { contentRows } from './contentRows';
import { domainRows } from './domainRows';
import { introductionRows } from './introductionRows';
import { limitRows } from './limitRows';
import { ownRefusals } from './ownRefusals';
import { bySureness } from './precedence';
import { googleSignInRows } from './googleSignInRows';
import { microsoftSignInRows } from './microsoftSignInRows';
import { providerSignInRows } from './providerSignInRows';
import { recipientRows } from './recipientRows';
import { relayRows } from './relayRows';
import { reputationRows } from './reputationRows';
import { senderRows } from './senderRows';
import { signInRows } from './signInRows';
import { temporaryRows } from './temporaryRows';
import { tlsRows } from './tlsRows';

/** What is known about replies, the surest signs first: the first row that fits counts. */
export const replyCatalogue: CatalogueRow[] = bySureness([
  ...ownRefusals,
  ...connectionRows,
  ...introductionRows,
  ...tlsRows,
  ...microsoftSignInRows,
  ...googleSignInRows,
  ...providerSignInRows,
  ...signInRows,
  ...accountRows,
  ...senderRows,
  ...domainRows,
  ...relayRows,
  ...recipientRows,
  ...limitRows,
  ...reputationRows,
  ...contentRows,
  ...temporaryRows,
]);
