import { Permission } from '@backstage/plugin-permission-common';
import {
  mailDeliveriesReadPermission,
  mailErrorLogsReadPermission,
  mailRulesReadPermission,
  mailSettingsReadPermission,
} from '@mailroom/backstage-plugin-mail-common';
import { messages } from '../translation/messages';

/** A tab of the Mail page and who may open it. */
export interface MailTab {
  path: string;
  /** English; the key of its text in the person's language stands beside it. */
  title: string;
  titleKey:
    | 'settingsTab.title'
    | 'errorLogsTab.title'
    | 'rulesTab.title'
    | 'deliveriesTab.title';
  permission: Permission;
}

/** The tabs of the Mail page. */
export const mailTabs = {
  settings: {
    path: 'settings',
    title: messages.settingsTab.title,
    titleKey: 'settingsTab.title',
    permission: mailSettingsReadPermission,
  },
  errorLogs: {
    path: 'error-logs',
    title: messages.errorLogsTab.title,
    titleKey: 'errorLogsTab.title',
    permission: mailErrorLogsReadPermission,
  },
  rules: {
    path: 'workflow',
    title: messages.rulesTab.title,
    titleKey: 'rulesTab.title',
    permission: mailRulesReadPermission,
  },
  deliveries: {
    path: 'deliveries',
    title: messages.deliveriesTab.title,
    titleKey: 'deliveriesTab.title',
    permission: mailDeliveriesReadPermission,
  },
} as const satisfies Record<string, MailTab>;

/** The tabs in their order on the page. */
export const tabsInOrder: readonly MailTab[] = Object.values(mailTabs);
