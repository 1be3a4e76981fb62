import { usePermission } from '@backstage/plugin-permission-react';
import { mailSettingsReadPermission } from '@mailroom/backstage-plugin-mail-common';
import { MailTroubleBanner } from './MailTroubleBanner';

/** The banner for apps that cannot decide by permission what they mount. */
export function MailBanner() {
  const settings = usePermission({ permission: mailSettingsReadPermission });
  return settings.allowed ? <MailTroubleBanner /> : null;
}
