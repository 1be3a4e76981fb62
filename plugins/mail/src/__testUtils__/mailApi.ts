import { createApiMock } from '@backstage/frontend-test-utils';
import { MailApi, mailApiRef } from '../api';
import { aDeliveryDetail } from './deliveries';
import { anErrorGroup } from './errorGroups';
import { aConnection, aFlow, aStartedFlow } from './oauth';
import { aSettings } from './settings';
import { aSuppression } from './suppressions';

const idle: MailApi = {
  getStatus: async () => ({ status: 'working', waiting: 0 }),
  listDeliveries: async () => ({ items: [] }),
  listDeliveryKinds: async () => ({ items: [] }),
  listDeliveryHours: async () => ({
    items: [],
    total: { accepted: 0, deferred: 0, rejected: 0 },
  }),
  getDelivery: async () => aDeliveryDetail(),
  retryDelivery: async () => undefined,
  cancelDelivery: async () => undefined,
  changeDeliveries: async () => undefined,
  retryWaiting: async () => ({ released: 0 }),
  listSuppressions: async () => ({ items: [] }),
  addSuppression: async ({ address }) => aSuppression({ address }),
  liftSuppression: async id => ({
    ...{ id, address: 'ada@example.com', suppressedMessages: 0 },
  }),
  restoreSuppression: async id => aSuppression({ id }),
  getBounceMailbox: async () => ({}),
  getOwnSuppression: async () => ({}),
  getPreferences: async () => ({ items: [] }),
  updatePreferences: async () => ({ items: [] }),
  getErrorRecipients: async () => ({ version: 0, items: [] }),
  updateErrorRecipients: async () => ({ version: 1, items: [] }),
  previewErrorRecipients: async () => ({
    ...{ since: '2026-11-20T09:00:00.000Z', items: [] },
  }),
  listErrorGroups: async () => ({
    items: [],
    watched: { taskPlugins: [], silentPlugins: [], backendLogs: 'off' },
  }),
  snoozeErrorGroup: async () => anErrorGroup(),
  wakeErrorGroup: async () => anErrorGroup(),
  listRules: async () => ({ items: [] }),
  updateRule: async id => ({
    id,
    sentence: 'When it rains',
    enabled: true,
    decidedBy: 'administrator',
  }),
  getSettings: async () => aSettings(),
  saveSettings: async () => aSettings(),
  undoSettings: async () => aSettings(),
  diagnose: async () => undefined,
  getArrival: async () => ({
    state: 'waiting',
    sentAt: '2026-11-20T12:00:00Z',
  }),
  confirmArrival: async () => ({
    state: 'arrived',
    sentAt: '2026-11-20T12:00:00Z',
    arrivedAt: '2026-11-20T12:00:09Z',
    seconds: 9,
  }),
  startOAuthFlow: async () => aStartedFlow(),
  getOAuthFlow: async () => aFlow(),
  acceptOAuthFlow: async () => aConnection(),
  cancelOAuthFlow: async () => undefined,
  disconnectOAuth: async () => undefined,
};

/** The mail API with an idle backend; tests replace what they are about. */
export const mailApiMock = createApiMock<MailApi>(mailApiRef, () => ({
  getStatus: jest.fn(idle.getStatus),
  listDeliveries: jest.fn(idle.listDeliveries),
  listDeliveryKinds: jest.fn(idle.listDeliveryKinds),
  listDeliveryHours: jest.fn(idle.listDeliveryHours),
  getDelivery: jest.fn(idle.getDelivery),
  retryDelivery: jest.fn(idle.retryDelivery),
  cancelDelivery: jest.fn(idle.cancelDelivery),
  changeDeliveries: jest.fn(idle.changeDeliveries),
  retryWaiting: jest.fn(idle.retryWaiting),
  listSuppressions: jest.fn(idle.listSuppressions),
  addSuppression: jest.fn(idle.addSuppression),
  liftSuppression: jest.fn(idle.liftSuppression),
  restoreSuppression: jest.fn(idle.restoreSuppression),
  getBounceMailbox: jest.fn(idle.getBounceMailbox),
  getOwnSuppression: jest.fn(idle.getOwnSuppression),
  getPreferences: jest.fn(idle.getPreferences),
  updatePreferences: jest.fn(idle.updatePreferences),
  getErrorRecipients: jest.fn(idle.getErrorRecipients),
  updateErrorRecipients: jest.fn(idle.updateErrorRecipients),
  previewErrorRecipients: jest.fn(idle.previewErrorRecipients),
  listErrorGroups: jest.fn(idle.listErrorGroups),
  snoozeErrorGroup: jest.fn(idle.snoozeErrorGroup),
  wakeErrorGroup: jest.fn(idle.wakeErrorGroup),
  listRules: jest.fn(idle.listRules),
  updateRule: jest.fn(idle.updateRule),
  getSettings: jest.fn(idle.getSettings),
  saveSettings: jest.fn(idle.saveSettings),
  undoSettings: jest.fn(idle.undoSettings),
  diagnose: jest.fn(idle.diagnose),
  getArrival: jest.fn(idle.getArrival),
  confirmArrival: jest.fn(idle.confirmArrival),
  startOAuthFlow: jest.fn(idle.startOAuthFlow),
  getOAuthFlow: jest.fn(idle.getOAuthFlow),
  acceptOAuthFlow: jest.fn(idle.acceptOAuthFlow),
  cancelOAuthFlow: jest.fn(idle.cancelOAuthFlow),
  disconnectOAuth: jest.fn(idle.disconnectOAuth),
}));
