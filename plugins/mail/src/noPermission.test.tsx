// Apart from the other tests of these components: `usePermission` remembers
// what was allowed for as long as the browser page lives.
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, waitFor, within } from '@testing-library/react';
import { MailBanner } from './banner/MailBanner';
import { DeliveriesPage } from './deliveries';
import { ErrorLogsPage } from './errorLogs';
import { LegacyMailPage } from './LegacyMailPage';
import { RulesPage } from './rules';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { aDelivery, aDeliveryDetail } from './__testUtils__/deliveries';
import { mailApiMock } from './__testUtils__/mailApi';

function renderDenied(element: JSX.Element) {
  const authorize = jest.fn((): AuthorizeResult.DENY => AuthorizeResult.DENY);
  const api = mailApiMock({
    getStatus: async () => ({
      status: 'paused',
      since: '2026-11-20T09:00:00.000Z',
      waiting: 2,
    }),
    listDeliveries: async () => ({ items: [aDelivery()] }),
    getDelivery: async () => aDeliveryDetail(),
    getErrorRecipients: async () => ({
      version: 1,
      items: [
        {
          to: { type: 'address', address: 'ops@example.com' },
          ...{ sources: ['delivery'], leastSeverity: 'warning' },
        },
      ],
    }),
    listRules: async () => ({
      items: [
        {
          id: 'r1',
          sentence: 'When it rains',
          enabled: true,
          decidedBy: 'default',
        },
      ],
    }),
  });
  renderInTestApp(element, {
    apis: [api, mockApis.permission({ authorize }), catalogApiMock()],
    initialRouteEntries: ['/?delivery=m1'],
  });
  return { api, authorize };
}

describe('without permission', () => {
  it('may read but not act: there is no button to try, to retry or to cancel', async () => {
    const { authorize } = renderDenied(<DeliveriesPage />);
    const drawer = await screen.findByRole('dialog', { name: /TC-104/ });
    await waitFor(() => expect(authorize).toHaveBeenCalled());
    expect(await screen.findByText('Held')).toBeInTheDocument();
    expect(within(drawer).getAllByRole('button')).toHaveLength(1);
    expect(screen.queryByText('Try now')).not.toBeInTheDocument();
  });

  it('has no banner and asks for no status', async () => {
    const { api, authorize } = renderDenied(<MailBanner />);
    await waitFor(() => expect(authorize).toHaveBeenCalled());
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(api.getStatus).not.toHaveBeenCalled();
  });

  it('gets a legacy page that says whom to ask', async () => {
    const { api } = renderDenied(<LegacyMailPage />);
    expect(
      await screen.findByText(/Ask an administrator of this portal/),
    ).toBeInTheDocument();
    expect(api.listDeliveries).not.toHaveBeenCalled();
  });

  it('may read who is told about errors, but not change it', async () => {
    renderDenied(<ErrorLogsPage />);
    expect(await screen.findByText('ops@example.com')).toBeInTheDocument();
    expect(await screen.findByText(/ask an administrator/)).toHaveTextContent(
      'mail.error-logs.update',
    );
    for (const choice of screen.getAllByRole('checkbox')) {
      expect(choice).toBeDisabled();
    }
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('may read the workflow rules, but not switch them', async () => {
    renderDenied(<RulesPage />);
    expect(
      await screen.findByRole('switch', { name: 'When it rains' }),
    ).toBeDisabled();
    expect(await screen.findByText(/ask an administrator/)).toHaveTextContent(
      'mail.rules.update',
    );
  });
});
