import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { catalogWith, somePeople } from './__testUtils__/catalog';
import { aDelivery, aDeliveryDetail } from './__testUtils__/deliveries';
import {
  BACKEND_URL,
  guestSessionHandler,
  permissionsHandler,
  renderPortal,
} from './__testUtils__/renderPortal';

const ADMINISTRATOR = [
  'mail.deliveries.read',
  'mail.deliveries.retry',
  'mail.settings.read',
];

const paused: MailStatus = {
  status: 'paused',
  since: '2026-11-20T09:00:00.000Z',
  waiting: 1,
};

describe('mailPlugin', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  beforeEach(() => {
    window.localStorage.clear();
  });

  function theBackendIs(options: { status: MailStatus; allowed: string[] }) {
    server.use(
      permissionsHandler(options.allowed),
      http.get(`${BACKEND_URL}/api/mail/status`, () =>
        HttpResponse.json(options.status),
      ),
      http.get(`${BACKEND_URL}/api/mail/deliveries`, () =>
        HttpResponse.json({ items: [aDelivery()] }),
      ),
      http.get(`${BACKEND_URL}/api/mail/deliveries/m1`, () =>
        HttpResponse.json(aDeliveryDetail()),
      ),
    );
  }

  it('shows an administrator the menu entry, the tab, the status and the deliveries', async () => {
    theBackendIs({ status: { status: 'working' }, allowed: ADMINISTRATOR });
    renderPortal({ path: '/mail/deliveries' });

    expect(await screen.findByRole('table')).toHaveTextContent('[TC-104]');
    expect(screen.getByRole('tab', { name: 'Deliveries' })).toBeInTheDocument();
    expect(screen.getByTestId('sidebar-root')).toHaveTextContent('Mail');
    expect(
      await within(
        screen.getByRole('region', { name: 'Mail status' }),
      ).findByText('Working'),
    ).toBeInTheDocument();
  });

  it('tells why the backend refused, in its own words', async () => {
    theBackendIs({ status: { status: 'working' }, allowed: ADMINISTRATOR });
    server.use(
      http.post(`${BACKEND_URL}/api/mail/deliveries/m1/retry`, () =>
        HttpResponse.json(
          {
            error: {
              name: 'ConflictError',
              message: 'The message is being sent already',
            },
            response: { statusCode: 409 },
          },
          { status: 409 },
        ),
      ),
    );
    renderPortal({ path: '/mail/deliveries?delivery=m1' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again now' }),
    );
    expect(
      await screen.findByText(
        'The mail could not be sent again: The message is being sent already',
      ),
    ).toBeInTheDocument();
  });

  it('gives others no menu entry, and a page that says whom to ask', async () => {
    theBackendIs({ status: paused, allowed: [] });
    renderPortal({ path: '/mail/deliveries?delivery=m1' });
    expect(
      await screen.findByText('You do not have access to this page'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Ask an administrator of this portal/),
    ).toHaveTextContent('mail.deliveries.read');
    expect(screen.getByTestId('sidebar-root')).not.toHaveTextContent('Mail');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('complementary', { name: 'Mail trouble' }),
    ).not.toBeInTheDocument();
  });

  it('tells an administrator on other pages that mail is broken, until it is dismissed', async () => {
    theBackendIs({ status: paused, allowed: ADMINISTRATOR });
    const first = renderPortal({ path: '/elsewhere' });
    const banner = await screen.findByRole('complementary', {
      name: 'Mail trouble',
    });
    expect(banner).toHaveTextContent('Mails of this portal are on hold.');
    expect(within(banner).getByRole('link')).toHaveAttribute(
      'href',
      '/mail/deliveries',
    );
    await userEvent.click(within(banner).getByRole('button'));
    await waitFor(() => expect(banner).not.toBeInTheDocument());
    first.unmount();

    // The same incident stays dismissed after a reload, the next one does not.
    theBackendIs({
      status: { ...paused, since: '2026-11-21T09:00:00.000Z' },
      allowed: ADMINISTRATOR,
    });
    renderPortal({ path: '/elsewhere' });
    expect(
      await screen.findByRole('complementary', { name: 'Mail trouble' }),
    ).toBeInTheDocument();
  });

  it('asks nothing before somebody has signed in', async () => {
    const asked: string[] = [];
    server.events.on('request:start', ({ request }) => {
      asked.push(new URL(request.url).pathname);
    });
    theBackendIs({ status: paused, allowed: ADMINISTRATOR });
    server.use(guestSessionHandler());
    renderPortal({ path: '/elsewhere', signIn: true });
    const enter = await screen.findByRole('button', { name: 'Enter' });
    expect(asked).toEqual([]);

    await userEvent.click(enter);
    expect(
      await screen.findByRole('complementary', { name: 'Mail trouble' }),
    ).toBeInTheDocument();
    expect(asked).toContain('/api/mail/status');
  });

  it('leaves the banner out on the Mail page, where the status says it', async () => {
    theBackendIs({ status: paused, allowed: ADMINISTRATOR });
    renderPortal({ path: '/mail/deliveries' });
    const line = await screen.findByRole('region', { name: 'Mail status' });
    expect(await within(line).findByText('Held')).toBeInTheDocument();
    expect(
      screen.queryByRole('complementary', { name: 'Mail trouble' }),
    ).not.toBeInTheDocument();
  });

  it("adds a person's own choice to the settings, also without any permission", async () => {
    theBackendIs({ status: { status: 'working' }, allowed: [] });
    const sentence = 'When a test case is updated, its owners are told';
    const changes: unknown[] = [];
    server.use(
      http.get(`${BACKEND_URL}/api/mail/preferences`, () =>
        HttpResponse.json({
          items: [{ ruleId: 'test-case-updated', sentence, enabled: true }],
        }),
      ),
      http.put(`${BACKEND_URL}/api/mail/preferences`, async ({ request }) => {
        changes.push(await request.json());
        return HttpResponse.json({ items: [] });
      }),
    );
    renderPortal({
      path: '/settings/mail',
      features: [userSettingsPlugin, catalogWith(somePeople)],
    });
    const toggle = await screen.findByRole('switch', { name: sentence });
    expect(screen.getByRole('tab', { name: 'Mail' })).toBeInTheDocument();
    await userEvent.click(toggle);
    await waitFor(() =>
      expect(changes).toEqual([
        { items: [{ ruleId: 'test-case-updated', enabled: false }] },
      ]),
    );
    expect(toggle).not.toBeChecked();
  });

  it('speaks German to those who chose it', async () => {
    const since = new Date(Date.now() - 2 * 60 * 60 * 1000).toISOString();
    theBackendIs({ status: { ...paused, since }, allowed: ADMINISTRATOR });
    renderPortal({ path: '/mail/deliveries', language: 'de' });
    expect(
      await screen.findByRole('columnheader', { name: 'Letzte Antwort' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('1 Mail wartet')).toBeInTheDocument();
    expect(screen.getByText('vor 2 Stunden')).toBeInTheDocument();
    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual(['SMTP-Einstellungen', 'Zustellungen']);
  });
});
