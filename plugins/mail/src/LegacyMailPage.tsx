import { compatWrapper } from '@backstage/core-compat-api';
import {
  Content,
  Header,
  Page,
  TabbedLayout,
} from '@backstage/core-components';
import { RequirePermission } from '@backstage/plugin-permission-react';
import { mailDeliveriesReadPermission } from '@mailroom/backstage-plugin-mail-common';
import { NoAccess } from './access/NoAccess';
import { DeliveriesPage } from './deliveries';
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
        <TabbedLayout>
          <TabbedLayout.Route
            path="/deliveries"
            title={t('deliveriesTab.title')}
          >
            <DeliveriesPage />
          </TabbedLayout.Route>
        </TabbedLayout>
      </RequirePermission>
    </Page>
  );
}
