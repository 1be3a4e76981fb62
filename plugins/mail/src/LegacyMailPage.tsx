import { compatWrapper } from '@backstage/core-compat-api';
import {
  Content,
  Header,
  Page,
  Progress,
  TabbedLayout,
} from '@backstage/core-components';
import { NoAccess } from './page/NoAccess';
import { DeliveriesPage } from './deliveries';
import { ErrorLogsPage } from './errorLogs';
import { mailTabs } from './page/mailTabs';
import { useTabAccess } from './page/useTabAccess';
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
      <MailTabs />
    </Page>
  );
}

const elements = {
  settings: <SettingsPage />,
  errorLogs: <ErrorLogsPage />,
  rules: <RulesPage />,
  deliveries: <DeliveriesPage />,
};

function MailTabs() {
  const t = useMailTexts();
  const access = useTabAccess();
  // A tab that comes late would first send its visitors to another one.
  if (access.loading) return <Progress />;
  if (access.tabs.length === 0) {
    return (
      <Content>
        <NoAccess />
      </Content>
    );
  }
  return (
    <TabbedLayout>
      {access.tabs.map(id => (
        <TabbedLayout.Route
          key={id}
          path={`/${mailTabs[id].path}`}
          title={t(mailTabs[id].titleKey)}
        >
          {elements[id]}
        </TabbedLayout.Route>
      ))}
    </TabbedLayout>
  );
}
