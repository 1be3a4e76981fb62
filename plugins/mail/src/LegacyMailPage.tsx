import { compatWrapper } from '@backstage/core-compat-api';
import {
  Content,
  Header,
  Page,
  Progress,
  TabbedLayout,
} from '@backstage/core-components';
import {
  RequirePermission,
  usePermission,
} from '@backstage/plugin-permission-react';
import {
  mailDeliveriesReadPermission,
  mailErrorLogsReadPermission,
  mailRulesReadPermission,
  mailSettingsReadPermission,
} from '@mailroom/backstage-plugin-mail-common';
import { NoAccess } from './access/NoAccess';
import { DeliveriesPage } from './deliveries';
import { ErrorLogsPage } from './errorLogs';
import { RulesPage } from './rules';
import { SettingsPage } from './settings';
import { useMailTexts } from './translation';

/** The Mail page with the header and tabs that the new frontend system draws by itself. */
export function LegacyMailPage() {
  return compatWrapper(<MailPage />);
}

function MailPage() {
  const t = useMailTexts();
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <RequirePermission
        permission={mailDeliveriesReadPermission}
        errorPage={
          <Content>
            <NoAccess />
          </Content>
        }
      >
        <MailTabs />
      </RequirePermission>
    </Page>
  );
}

function MailTabs() {
  const t = useMailTexts();
  const settings = usePermission({ permission: mailSettingsReadPermission });
  const errorLogs = usePermission({ permission: mailErrorLogsReadPermission });
  const rules = usePermission({ permission: mailRulesReadPermission });
  // A tab that comes late would first send its visitors to another one.
  if (settings.loading || errorLogs.loading || rules.loading)
    return <Progress />;
  return (
    <TabbedLayout>
      {settings.allowed && (
        <TabbedLayout.Route path="/settings" title={t('settingsTab.title')}>
          <SettingsPage />
        </TabbedLayout.Route>
      )}
      {errorLogs.allowed && (
        <TabbedLayout.Route path="/error-logs" title={t('errorLogsTab.title')}>
          <ErrorLogsPage />
        </TabbedLayout.Route>
      )}
      {rules.allowed && (
        <TabbedLayout.Route path="/workflow" title={t('rulesTab.title')}>
          <RulesPage />
        </TabbedLayout.Route>
      )}
      <TabbedLayout.Route path="/deliveries" title={t('deliveriesTab.title')}>
        <DeliveriesPage />
      </TabbedLayout.Route>
    </TabbedLayout>
  );
}
