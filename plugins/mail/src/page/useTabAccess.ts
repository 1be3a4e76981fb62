import { usePermission } from '@backstage/plugin-permission-react';
import { mailTabs } from './mailTabs';

type TabId = keyof typeof mailTabs;

/** Which tabs the person may read, in their order; all at once, when every answer is there. */
export function useTabAccess(): { loading: boolean; tabs: TabId[] } {
  const answers: Record<TabId, ReturnType<typeof usePermission>> = {
    settings: usePermission({ permission: mailTabs.settings.permission }),
    errorLogs: usePermission({ permission: mailTabs.errorLogs.permission }),
    rules: usePermission({ permission: mailTabs.rules.permission }),
    deliveries: usePermission({ permission: mailTabs.deliveries.permission }),
  };
  return {
    loading: Object.values(answers).some(({ loading }) => loading),
    tabs: (Object.keys(mailTabs) as TabId[]).filter(id => answers[id].allowed),
  };
}
