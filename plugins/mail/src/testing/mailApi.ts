import { createApiMock } from '@backstage/frontend-test-utils';
import { MailApi, mailApiRef } from '../api';
import { aDeliveryDetail } from './deliveries';

/** The mail API with an idle backend; tests replace what they are about. */
export const mailApiMock = createApiMock<MailApi>(mailApiRef, () => ({
  getStatus: jest.fn(async () => ({ status: 'working' as const, waiting: 0 })),
  listDeliveries: jest.fn(async () => ({ items: [] })),
  getDelivery: jest.fn(async () => aDeliveryDetail()),
  retryDelivery: jest.fn(async () => undefined),
  cancelDelivery: jest.fn(async () => undefined),
  retryWaiting: jest.fn(async () => ({ released: 0 })),
  getPreferences: jest.fn(async () => ({ items: [] })),
  updatePreferences: jest.fn(async () => ({ items: [] })),
}));
