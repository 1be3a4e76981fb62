import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { alertApiRef, storageApiRef } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import { mailApiRef } from './api';
import { MailBanner, mailPlugin, MailPage, MailPreferences } from './legacy';
import { aDelivery, aDeliveryDetail } from './__testUtils__/deliveries';
import { mailApiMock } from './__testUtils__/mailApi';
import { aSettings } from './__testUtils__/settings';

const alerts = { post: jest.fn(), alert$: jest.fn() };

async function renderLegacy(
  element: ReactNode,
  options: { api: ReturnType<typeof mailApiMock>; path?: string },
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [mailApiRef, options.api],
        [alertApiRef, alerts],
        [storageApiRef, mockApis.storage()],
        [catalogApiRef, catalogApiMock()],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.ALLOW }),
        ],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [options.path ?? '/'],
      mountedRoutes: { '/other': mailPlugin.routes.root },
    },
  );
}

describe('MailPage', () => {
  it('brings its own header, and the mail settings as its first tab', async () => {
    const api = mailApiMock({ getSettings: async () => aSettings() });
    await renderLegacy(
      <Routes>
        <Route path="/mail/*" element={<MailPage />} />
      </Routes>,
      { api, path: '/mail' },
    );
    expect(await screen.findByRole('textbox', { name: /^Host/ })).toHaveValue(
      'smtp.example.com',
    );
    expect(screen.getAllByRole('tab')[0]).toHaveTextContent('SMTP settings');

    await userEvent.type(
      screen.getByRole('textbox', { name: /^From Name/ }),
      'Portal',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(alerts.post).toHaveBeenCalledWith(
        expect.objectContaining({
          message: 'Saved without a passed test. It applies from now on.',
        }),
      ),
    );
    expect(api.saveSettings).toHaveBeenCalledWith(
      expect.objectContaining({ version: 3 }),
    );
  });

  it('brings its own header and tab, and the deliveries', async () => {
    const api = mailApiMock({
      listDeliveries: async () => ({ items: [aDelivery()] }),
      getDelivery: async () => aDeliveryDetail(),
      retryDelivery: async () => {
        throw new Error('mail is switched off');
      },
    });
    await renderLegacy(
      <Routes>
        <Route path="/mail/*" element={<MailPage />} />
      </Routes>,
      { api, path: '/mail/deliveries' },
    );
    expect(
      await screen.findByRole('heading', { name: 'Mail' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Deliveries' })).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('link', { name: /TC-104/ }));

    // Toasts do not exist in this frontend system; alerts take their place.
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again now' }),
    );
    await waitFor(() =>
      expect(alerts.post).toHaveBeenCalledWith({
        message: 'The mail could not be sent again: mail is switched off',
        severity: 'error',
        display: 'permanent',
      }),
    );
  });
});

describe('MailPage, its other tabs', () => {
  it('carries error logs and workflow rules', async () => {
    const api = mailApiMock({
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
    await renderLegacy(
      <Routes>
        <Route path="/mail/*" element={<MailPage />} />
      </Routes>,
      { api, path: '/mail/workflow' },
    );
    expect(
      await screen.findByRole('switch', { name: 'When it rains' }),
    ).toBeChecked();
    await userEvent.click(
      screen.getByRole('tab', { name: 'Sending Error Logs' }),
    );
    expect(await screen.findByText('Nobody is told yet')).toBeInTheDocument();
  });
});

describe('MailPreferences', () => {
  it('shows the choice of the person', async () => {
    const api = mailApiMock({
      getPreferences: async () => ({
        items: [{ ruleId: 'r1', sentence: 'When it rains', enabled: true }],
      }),
    });
    await renderLegacy(<MailPreferences />, { api });
    expect(
      await screen.findByRole('switch', { name: 'When it rains' }),
    ).toBeChecked();
  });
});

describe('MailBanner', () => {
  it('tells administrators that mail is delayed, and goes when mail works', async () => {
    const api = mailApiMock({
      getStatus: async () => ({
        status: 'degraded',
        since: '2026-11-20T09:00:00.000Z',
      }),
    });
    await renderLegacy(<MailBanner />, { api });
    const banner = await screen.findByRole('complementary', {
      name: 'Mail trouble',
    });
    expect(banner).toHaveTextContent('Mails of this portal are delayed.');
    expect(within(banner).getByRole('link')).toHaveAttribute(
      'href',
      '/other/deliveries',
    );

    api.getStatus.mockResolvedValue({ status: 'working' });
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(banner).not.toBeInTheDocument());
  });
});
