import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { Rule } from '@mailroom/backstage-plugin-mail-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  BACKEND_URL,
  permissionsHandler,
  renderPortal,
} from '../__testUtils__/renderPortal';

const ADMINISTRATOR = [
  'mail.deliveries.read',
  'mail.rules.read',
  'mail.rules.update',
];

const updated: Rule = {
  id: 'test-case-updated',
  sentence: 'When a test case is updated, its owners are told',
  enabled: true,
  decidedBy: 'default',
  mailsLastWeek: 12,
};
const deleted: Rule = {
  id: 'entity-deleted',
  sentence: 'When anything in the catalog is deleted, its owners are told',
  enabled: false,
  decidedBy: 'app-config',
  mailsLastWeek: 0,
};

describe('RulesPage', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  beforeEach(() => {
    window.localStorage.clear();
    server.use(
      permissionsHandler(ADMINISTRATOR),
      http.get(`${BACKEND_URL}/api/mail/status`, () =>
        HttpResponse.json({ status: 'working', waiting: 0 }),
      ),
      http.get(`${BACKEND_URL}/api/mail/rules`, () =>
        HttpResponse.json({ items: [updated, deleted] }),
      ),
    );
  });

  function theSwitch(rule: Rule) {
    return screen.findByRole('switch', { name: rule.sentence });
  }

  it('says each rule as a sentence with its switch, who decided and how much it mails', async () => {
    renderPortal({ path: '/mail/workflow' });
    expect(await theSwitch(updated)).toBeChecked();
    expect(await theSwitch(updated)).toHaveAccessibleDescription(
      'As delivered · 12 mails last week',
    );
    expect(await theSwitch(deleted)).not.toBeChecked();
    expect(await theSwitch(deleted)).toHaveAccessibleDescription(
      'Set in app-config · none last week',
    );
    expect(
      screen.getByRole('tab', { name: 'Workflow notifications' }),
    ).toBeInTheDocument();
  });

  it('switches at once, announces it and shows who decided now', async () => {
    const sent: unknown[] = [];
    server.use(
      http.put(
        `${BACKEND_URL}/api/mail/rules/entity-deleted`,
        async ({ request }) => {
          sent.push(await request.json());
          const { mailsLastWeek, ...known } = deleted;
          return HttpResponse.json({
            ...known,
            enabled: true,
            decidedBy: 'administrator',
            switchedBy: 'plugin:onboarding',
          });
        },
      ),
    );
    renderPortal({ path: '/mail/workflow' });
    const toggle = await theSwitch(deleted);
    await waitFor(() => expect(toggle).toBeEnabled());
    toggle.focus();
    await userEvent.keyboard(' ');
    expect(toggle).toBeChecked();
    await waitFor(() =>
      expect(toggle).toHaveAccessibleDescription(
        'Set by plugin:onboarding · none last week',
      ),
    );
    expect(sent).toEqual([{ enabled: true }]);
    expect(
      screen.getAllByText(`Switched on: ${deleted.sentence}`),
    ).not.toHaveLength(0);
  });

  it('switches back and says why when the change is refused', async () => {
    let refuse: () => void = () => undefined;
    const refused = new Promise<void>(resolve => {
      refuse = resolve;
    });
    server.use(
      http.put(`${BACKEND_URL}/api/mail/rules/test-case-updated`, async () => {
        await refused;
        return HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'sign in again' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        );
      }),
    );
    renderPortal({ path: '/mail/workflow' });
    const toggle = await theSwitch(updated);
    await waitFor(() => expect(toggle).toBeEnabled());
    await userEvent.click(toggle);
    expect(toggle).not.toBeChecked();

    refuse();
    await waitFor(() => expect(toggle).toBeChecked());
    expect(
      screen.getAllByText('This was not changed: sign in again'),
    ).not.toHaveLength(0);
  });

  it('says that there is no rule, or why there is no answer', async () => {
    server.use(
      http.get(
        `${BACKEND_URL}/api/mail/rules`,
        () =>
          HttpResponse.json(
            {
              error: { name: 'Error', message: 'the database is away' },
              response: { statusCode: 503 },
            },
            { status: 503 },
          ),
        { once: true },
      ),
    );
    renderPortal({ path: '/mail/workflow' });
    expect(await screen.findByText('the database is away')).toBeInTheDocument();
    server.use(
      http.get(`${BACKEND_URL}/api/mail/rules`, () =>
        HttpResponse.json({ items: [] }),
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('There are no rules')).toBeInTheDocument();
  });

  it('speaks German to those who chose it', async () => {
    server.use(
      http.get(`${BACKEND_URL}/api/mail/rules`, () =>
        HttpResponse.json({
          items: [
            updated,
            deleted,
            {
              ...{ id: 'rain', sentence: 'When it rains', enabled: true },
              ...{ decidedBy: 'default', mailsLastWeek: 3 },
            },
          ],
        }),
      ),
    );
    renderPortal({ path: '/mail/workflow', language: 'de' });
    expect(
      await screen.findByText('Wie ausgeliefert · 12 Mails letzte Woche'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('In app-config festgelegt · keine Mail letzte Woche'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('switch', {
        name: 'Wird ein Testfall geändert, erfahren es seine Verantwortlichen',
      }),
    ).toBeChecked();
    // A rule of a newer backend, in its words.
    expect(
      screen.getByRole('switch', { name: 'When it rains' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('tab', { name: 'Workflow-Mails' }),
    ).toBeInTheDocument();
  });
});
