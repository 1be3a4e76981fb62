import { compatWrapper } from '@backstage/core-compat-api';
import { MailBanner } from './banner/MailBanner';
import { MailPreferences } from './preferences';

/** The preferences where the legacy frontend system provides the APIs. */
export function LegacyMailPreferences() {
  return compatWrapper(<MailPreferences />);
}

/** The banner where the legacy frontend system provides the APIs. */
export function LegacyMailBanner() {
  return compatWrapper(<MailBanner />);
}
