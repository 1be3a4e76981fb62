import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import {
  ErrorGroup,
  ErrorGroups,
  ErrorPreviewRequest,
  ErrorRecipients,
  errorSources,
} from '@mailroom/backstage-plugin-mail-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { catalogWith, somePeople } from '../__testUtils__/catalog';
import {
  BACKEND_URL,
  permissionsHandler,
  renderPortal,
} from '../__testUtils__/renderPortal';

const ADMINISTRATOR = [
  'mail.deliveries.read',
  'mail.settings.read',
  'mail.error-logs.read',
  'mail.error-logs.update',
];

const RECIPIENTS_URL = `${BACKEND_URL}/api/mail/error-logs/recipients`;

const twoRecipients: ErrorRecipients = {
  version: 3,
  items: [
    {
      to: { type: 'address', address: 'ops@example.com' },
      sources: ['delivery'],
      leastSeverity: 'error',
    },
    {
      to: { type: 'entity', entityRef: 'group:default/team-checkout' },
      sources: ['delivery', 'workflow', 'catalog'],
      leastSeverity: 'warning',
    },
  ],
};

const refusedPassword: ErrorGroup = {
  id: 'g1',
  source: 'delivery',
  severity: 'critical',
  title: 'The mail server refused the password',
  detail: '535 5.7.8 Authentication credentials invalid',
  count: 12,
  firstSeenAt: new Date(Date.now() - 3 * 86_400_000).toISOString(),
  lastSeenAt: new Date(Date.now() - 2 * 3_600_000).toISOString(),
};

describe('ErrorLogsPage', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  beforeEach(() => {
    window.localStorage.clear();
  });

  function theBackendHas(options: {
    recipients: ErrorRecipients;
    groups?: ErrorGroup[];
    watched?: Partial<ErrorGroups['watched']>;
    allowed?: string[];
  }) {
    server.use(
      permissionsHandler(options.allowed ?? ADMINISTRATOR),
      http.get(`${BACKEND_URL}/api/mail/status`, () =>
        HttpResponse.json({ status: 'working', waiting: 0 }),
      ),
      http.get(`${BACKEND_URL}/api/mail/deliveries`, () =>
        HttpResponse.json({ items: [] }),
      ),
      http.get(RECIPIENTS_URL, () => HttpResponse.json(options.recipients)),
      http.post(`${RECIPIENTS_URL}/preview`, async ({ request }) => {
        const { items } = (await request.json()) as ErrorPreviewRequest;
        const since = new Date(Date.now() - 7 * 86_400_000).toISOString();
        const mails = items.map(({ sources }) => ({ mails: sources.length }));
        return HttpResponse.json({ since, items: mails });
      }),
      http.get(`${BACKEND_URL}/api/mail/error-logs`, () =>
        HttpResponse.json({
          items: options.groups ?? [],
          watched: {
            ...{ taskPlugins: ['catalog'], silentPlugins: [] },
            ...{ backendLogs: 'off', ...options.watched },
          },
        }),
      ),
    );
  }

  /** Accepts every save, and remembers what was sent. */
  function acceptSaves(): ErrorRecipients[] {
    const saves: ErrorRecipients[] = [];
    server.use(
      http.put(RECIPIENTS_URL, async ({ request }) => {
        const update = (await request.json()) as ErrorRecipients;
        saves.push(update);
        return HttpResponse.json({ ...update, version: update.version + 1 });
      }),
    );
    return saves;
  }

  function refuseSaves(status: number, error: object) {
    server.use(
      http.put(RECIPIENTS_URL, () =>
        HttpResponse.json(
          { error, response: { statusCode: status } },
          { status },
        ),
      ),
    );
  }

  function renderPage(language?: string) {
    renderPortal({
      path: '/mail/error-logs',
      language,
      features: [catalogWith(somePeople)],
    });
    return screen.findByRole('list', {
      name:
        language === 'de'
          ? 'Wer von Fehlern erfährt'
          : 'Who is told about errors',
    });
  }

  function button(name: string | RegExp) {
    return screen.getByRole('button', { name });
  }

  function personField() {
    return screen.getByRole('combobox', { name: 'Person, group or address' });
  }

  it('lists who is told, by name and by where the mails go, and what they get', async () => {
    theBackendHas({ recipients: twoRecipients });
    const list = await renderPage();
    expect(
      screen.getByRole('tab', { name: 'Sending Error Logs' }),
    ).toBeInTheDocument();
    expect(await within(list).findByText('Checkout Team')).toBeInTheDocument();
    expect(
      within(list).getByText(/every member of the group/),
    ).toBeInTheDocument();
    const ops = screen.getByRole('group', {
      name: 'What ops@example.com is told about',
    });
    expect(
      within(ops).getByRole('checkbox', { name: 'Mail delivery' }),
    ).toBeChecked();
    expect(
      within(ops).getByRole('checkbox', { name: 'Workflow rules' }),
    ).not.toBeChecked();
    const [least] = screen.getAllByLabelText('How bad it has to be');
    expect(least).toHaveDisplayValue('Errors and what is critical');
    expect(least).toHaveAccessibleDescription(/stays until somebody mends/);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();

    expect(await screen.findByText(/been 1 mail\./)).toBeInTheDocument();
    expect(screen.getByText(/been 3 mails\./)).toBeInTheDocument();
    expect(screen.getByText(/counted by the hour\./)).toHaveTextContent(
      'began: 7 days ago',
    );
    await userEvent.click(
      within(ops).getByRole('checkbox', { name: 'Workflow rules' }),
    );
    expect(await screen.findByText(/been 2 mails\./)).toBeInTheDocument();
    await userEvent.click(button('Discard'));
  });

  it('adds an address and saves the whole list', async () => {
    theBackendHas({ recipients: { version: 0, items: [] } });
    const saves = acceptSaves();
    renderPortal({
      path: '/mail/error-logs',
      features: [catalogWith(somePeople)],
    });
    expect(await screen.findByText('Nobody is told yet')).toBeInTheDocument();

    await userEvent.click(await screen.findByRole('button', { name: 'Add' }));
    const field = personField();
    expect(field).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    await userEvent.selectOptions(
      screen.getByLabelText('How bad it has to be'),
      'Only what is critical',
    );
    await userEvent.type(field, 'dev@example.com{Enter}');

    expect(await screen.findByText(/is saved\.$/)).toBeInTheDocument();
    expect(saves).toEqual([
      {
        version: 0,
        items: [
          {
            to: { type: 'address', address: 'dev@example.com' },
            sources: errorSources,
            leastSeverity: 'critical',
          },
        ],
      },
    ]);
    expect(
      screen.queryByRole('combobox', { name: 'Person, group or address' }),
    ).toBeNull();
    expect(button('Remove dev@example.com')).toBeInTheDocument();
  });

  it('finds a user by name and chooses with the keyboard alone', async () => {
    theBackendHas({ recipients: { version: 0, items: [] } });
    const saves = acceptSaves();
    await renderPage();
    await userEvent.click(button('Add'));
    const field = personField();
    await userEvent.type(field, 'lovel');
    const option = await screen.findByRole('option', { name: /Ada Lovelace/ });
    expect(option).toHaveTextContent('ada@example.com');
    expect(field).toHaveAttribute('aria-expanded', 'true');

    await userEvent.keyboard('{ArrowDown}');
    expect(field).toHaveAttribute('aria-activedescendant', option.id);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(field).toHaveValue('Ada Lovelace');
    expect(field).toHaveFocus();
    await waitFor(() =>
      expect(field).toHaveAccessibleDescription('User · ada@example.com'),
    );

    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(saves[0]?.items[0].to).toEqual({
        type: 'entity',
        entityRef: 'user:default/ada',
      }),
    );
    expect(
      await screen.findByText('User · ada@example.com'),
    ).toBeInTheDocument();
  });

  it('shows what the backend refuses under its line and goes there', async () => {
    theBackendHas({ recipients: twoRecipients });
    refuseSaves(400, {
      name: 'InputError',
      message: 'items.2.to.address: is in the list already',
      fields: [
        { path: 'items.2.to.address', message: 'is in the list already' },
      ],
    });
    await renderPage();
    await userEvent.click(button('Add'));
    await userEvent.type(personField(), 'ops@example.com');
    await userEvent.click(button('Save'));
    await waitFor(() => expect(personField()).toBeInvalid());
    expect(personField()).toHaveAccessibleDescription('is in the list already');
    expect(personField()).toHaveFocus();
  });

  it('asks for somebody and for something to get before it asks the backend', async () => {
    theBackendHas({ recipients: twoRecipients });
    const saves = acceptSaves();
    await renderPage();
    const ops = screen.getByRole('group', { name: /ops@example.com/ });
    const delivery = within(ops).getByRole('checkbox', {
      name: 'Mail delivery',
    });
    await userEvent.click(delivery);
    await userEvent.click(button('Add'));
    await userEvent.type(personField(), 'Nobody');
    await userEvent.click(button('Save'));
    expect(await screen.findByText('Choose at least one.')).toBeInTheDocument();
    expect(
      screen.getByText(/neither somebody chosen from the list/),
    ).toBeInTheDocument();
    expect(delivery).toHaveFocus();
    expect(saves).toEqual([]);
  });

  it('removes with a way back, and discards with one too', async () => {
    theBackendHas({ recipients: twoRecipients });
    const saves = acceptSaves();
    await renderPage();
    await userEvent.click(button('Remove ops@example.com'));
    const undo = button('Undo: keep ops@example.com');
    expect(undo).toHaveFocus();
    expect(screen.getByText('1 change is not saved.')).toBeInTheDocument();
    await userEvent.click(undo);
    expect(button('Remove ops@example.com')).toHaveFocus();
    expect(screen.queryByText('1 change is not saved.')).toBeNull();

    await userEvent.click(button('Remove ops@example.com'));
    await userEvent.click(button('Discard'));
    expect(button('Remove ops@example.com')).toBeInTheDocument();
    await userEvent.click(button('Undo'));
    await userEvent.click(button('Save'));
    await waitFor(() =>
      expect(saves).toEqual([{ version: 3, items: [twoRecipients.items[1]] }]),
    );
  });

  it('puts the changes onto what somebody else has saved', async () => {
    theBackendHas({ recipients: twoRecipients });
    refuseSaves(409, { name: 'ConflictError', message: 'version 4 is there' });
    await renderPage();
    await userEvent.click(button('Remove ops@example.com'));
    await userEvent.click(button('Save'));
    expect(
      await screen.findByText('Somebody else has saved this list meanwhile'),
    ).toBeInTheDocument();

    const theirs = {
      to: { type: 'address' as const, address: 'their@example.com' },
      sources: ['workflow' as const],
      leastSeverity: 'warning' as const,
    };
    theBackendHas({
      recipients: { version: 4, items: [...twoRecipients.items, theirs] },
    });
    const saves = acceptSaves();
    await userEvent.click(button('Show their list with my changes'));
    expect(
      await screen.findByRole('button', { name: 'Remove their@example.com' }),
    ).toBeInTheDocument();
    await userEvent.click(button('Save'));
    await waitFor(() =>
      expect(saves).toEqual([
        { version: 4, items: [twoRecipients.items[1], theirs] },
      ]),
    );
  });

  it('asks before somebody leaves with unsaved changes, by a tab or by Back', async () => {
    theBackendHas({ recipients: twoRecipients });
    await renderPage();
    await userEvent.click(screen.getByRole('tab', { name: 'Deliveries' }));
    await screen.findByText('No mail has been sent yet');
    await userEvent.click(
      screen.getByRole('tab', { name: 'Sending Error Logs' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Remove ops@example.com' }),
    );

    window.history.back();
    const question = await screen.findByRole('dialog', {
      name: 'Leave without saving?',
    });
    const stay = within(question).getByRole('button', { name: 'Stay here' });
    await waitFor(() => expect(stay).toHaveFocus());
    await userEvent.click(stay);
    await waitFor(() => expect(question).not.toBeInTheDocument());
    expect(window.location.pathname).toBe('/mail/error-logs');
    expect(screen.getByText('1 change is not saved.')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('tab', { name: 'Deliveries' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Leave without saving' }),
    );
    expect(
      await screen.findByText('No mail has been sent yet'),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe('/mail/deliveries');
  });

  it('lists the latest errors with counts, ages and details on demand', async () => {
    theBackendHas({
      recipients: twoRecipients,
      groups: [refusedPassword],
      watched: { silentPlugins: ['search'], backendLogs: 'not-connected' },
    });
    await renderPage();
    const item = (
      await screen.findByRole('heading', { name: refusedPassword.title })
    ).closest('li');
    expect(item).toHaveTextContent('Critical');
    expect(item).toHaveTextContent('12 times');
    expect(screen.getByText(/No answer came from: search/)).toBeVisible();
    expect(screen.getByText(/cannot be watched, although/)).toBeInTheDocument();
    expect(item).toHaveTextContent('last 2 hours ago');
    expect(item).toHaveTextContent('first 3 days ago');
    expect(screen.queryByText(refusedPassword.detail)).toBeNull();
    await userEvent.click(button(/^Show details/));
    expect(screen.getByText(refusedPassword.detail)).toBeInTheDocument();
    expect(button(/^Hide details/)).toHaveAttribute('aria-expanded', 'true');
  });

  it('snoozes a group by the keyboard, says who did, and ends it', async () => {
    theBackendHas({ recipients: twoRecipients, groups: [refusedPassword] });
    const asked: unknown[] = [];
    const url = `${BACKEND_URL}/api/mail/error-logs/g1/snooze`;
    const answer = (group: ErrorGroup) => {
      theBackendHas({ recipients: twoRecipients, groups: [group] });
      return HttpResponse.json(group);
    };
    server.use(
      http.put(url, async ({ request }) => {
        asked.push(await request.json());
        return answer({
          ...refusedPassword,
          resolvedAt: new Date(Date.now() - 3_600_000).toISOString(),
          snoozed: {
            by: 'user:default/ada',
            at: new Date().toISOString(),
            until: new Date(Date.now() + 24.5 * 3_600_000).toISOString(),
          },
        });
      }),
      http.delete(url, () => answer(refusedPassword)),
    );
    await renderPage();
    const snooze = await screen.findByRole('button', { name: /^Snooze: The/ });
    snooze.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findAllByRole('menuitem')).toHaveLength(4);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(
      await screen.findByText(/snoozed by Ada Lovelace .* ends/),
    ).toHaveTextContent('ends tomorrow');
    expect(asked).toEqual([{ for: 'day' }]);
    expect(screen.getByText('Resolved')).toBeInTheDocument();

    await userEvent.click(button(/^End snooze: The/));
    await waitFor(() => expect(screen.queryByText(/snoozed by/)).toBeNull());
  });

  it('says what would appear when there are no errors, and why there is no answer', async () => {
    theBackendHas({ recipients: twoRecipients });
    server.use(
      http.get(
        RECIPIENTS_URL,
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
    renderPortal({
      path: '/mail/error-logs',
      features: [catalogWith(somePeople)],
    });
    expect(
      await screen.findByText('No errors in the last 30 days'),
    ).toBeInTheDocument();
    expect(await screen.findByText('the database is away')).toBeInTheDocument();
    await userEvent.click(button('Try again'));
    expect(
      await screen.findByRole('list', { name: 'Who is told about errors' }),
    ).toBeInTheDocument();
  });

  it('stays away from those who may not read it', async () => {
    theBackendHas({
      recipients: twoRecipients,
      allowed: ['mail.deliveries.read'],
    });
    renderPortal({ path: '/mail' });
    expect(
      await screen.findByText('No mail has been sent yet'),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual([
      'Deliveries',
    ]);
  });

  it('speaks German to those who chose it', async () => {
    theBackendHas({ recipients: twoRecipients, groups: [refusedPassword] });
    await renderPage('de');
    expect(await screen.findByText('12 Mal')).toBeInTheDocument();
    expect(button('Hinzufügen')).toBeInTheDocument();
    expect(button('ops@example.com entfernen')).toBeInTheDocument();
  });
});
