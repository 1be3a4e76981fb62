import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  BACKEND_URL,
  permissionsHandler,
  renderPortal,
} from '../__testUtils__/renderPortal';
import { anOwnServer, aSettings, noSettings } from '../__testUtils__/settings';

// A whole portal is rendered, on machines of any speed.
jest.setTimeout(180_000);
configure({ asyncUtilTimeout: 60_000 });

const ADMINISTRATOR = [
  'mail.deliveries.read',
  'mail.settings.read',
  'mail.settings.update',
  'mail.diagnosis.run',
];

const SETTINGS_URL = `${BACKEND_URL}/api/mail/settings`;
const DIAGNOSIS_URL = `${BACKEND_URL}/api/mail/diagnosis`;

describe('SettingsPage', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  beforeEach(() => {
    // What the person before has chosen stays there.
    window.localStorage.clear();
  });

  async function openPage(options: {
    settings: Settings;
    allowed?: string[];
    path?: string;
  }) {
    server.use(
      permissionsHandler(options.allowed ?? ADMINISTRATOR),
      http.get(`${BACKEND_URL}/api/mail/status`, () =>
        HttpResponse.json({ status: 'working', waiting: 0 }),
      ),
      http.get(`${BACKEND_URL}/api/mail/deliveries`, () =>
        HttpResponse.json({ items: [] }),
      ),
      http.get(SETTINGS_URL, () => HttpResponse.json(options.settings)),
    );
    renderPortal({ path: options.path ?? '/mail/settings' });
    return screen.findByRole('form', { name: 'Mail server' });
  }

  /** Accepts every save; the reply has the next version. */
  function acceptSaves(settings: Settings) {
    const saves: Record<string, unknown>[] = [];
    server.use(
      http.put(SETTINGS_URL, async ({ request }) => {
        saves.push((await request.json()) as Record<string, unknown>);
        return HttpResponse.json(settings);
      }),
    );
    return saves;
  }

  function refuseSaves(status: number, error: object) {
    server.use(
      http.put(SETTINGS_URL, () =>
        HttpResponse.json(
          { error, response: { statusCode: status } },
          { status },
        ),
      ),
    );
  }

  /** Streams lines to the test as the test hands them over. */
  function streamedDiagnosis() {
    const requests: unknown[] = [];
    const encoder = new TextEncoder();
    let stream: ReadableStreamDefaultController<Uint8Array>;
    const cancelled = jest.fn();
    server.use(
      http.post(DIAGNOSIS_URL, async ({ request }) => {
        requests.push(await request.json());
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            stream = controller;
          },
          cancel: cancelled,
        });
        return new HttpResponse(body, {
          headers: { 'content-type': 'application/x-ndjson' },
        });
      }),
    );
    return {
      requests,
      cancelled,
      tell: (...lines: object[]) =>
        stream.enqueue(
          encoder.encode(
            lines.map(line => `${JSON.stringify(line)}\n`).join(''),
          ),
        ),
      end: () => stream.close(),
    };
  }

  const field = (name: string | RegExp) =>
    screen.getByRole('textbox', { name });

  async function retype(name: string | RegExp, text: string) {
    await userEvent.clear(field(name));
    await userEvent.type(field(name), text);
  }

  const save = () => screen.getByRole('button', { name: 'Save' });

  it('is the first tab and shows what is stored, never the password', async () => {
    await openPage({ settings: aSettings(), path: '/mail' });
    expect(window.location.pathname).toBe('/mail/settings');
    expect(screen.getAllByRole('tab')[0]).toHaveTextContent('SMTP settings');
    expect(field(/^Host/)).toHaveValue('smtp.example.com');
    expect(field(/^Port/)).toHaveValue('587');
    expect(
      screen.getByText('Password: stored, 43 days ago'),
    ).toBeInTheDocument();
    expect(screen.queryByLabelText('Password')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Unsaved changes' }),
    ).not.toBeInTheDocument();
  });

  it('saves what was changed, says that it is untested, and is clean afterwards', async () => {
    await openPage({ settings: aSettings() });
    const saves = acceptSaves(
      aSettings({ version: 4, own: anOwnServer({ fromName: 'Portal' }) }),
    );
    await userEvent.type(field(/^From Name/), 'Portal');
    const bar = screen.getByRole('region', { name: 'Unsaved changes' });
    expect(bar).toHaveTextContent('Changed: From Name');
    expect(bar).toHaveTextContent('Not tested with these values');

    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(
      await screen.findByText(
        'Saved without a passed test. It applies from now on.',
      ),
    ).toBeInTheDocument();
    expect(saves).toEqual([
      {
        version: 3,
        enabled: true,
        sender: 'own',
        own: { ...anOwnServer(), fromName: 'Portal' },
      },
    ]);
    expect(bar).not.toBeInTheDocument();
    expect(field(/^From Name/)).toHaveValue('Portal');
  });

  it('shows everything that is wrong at once under its fields, and goes to the first', async () => {
    await openPage({ settings: aSettings() });
    await userEvent.clear(field(/^Host/));
    await retype(/^Port/, '70000');
    await userEvent.click(screen.getByRole('button', { name: /^Advanced/ }));
    await userEvent.type(
      field(/^Additional properties/),
      'mail.smtp.auth=true',
    );
    await userEvent.click(save());

    expect(field(/^Host/)).toHaveFocus();
    expect(field(/^Host/)).toHaveAccessibleDescription(/The host is needed/);
    expect(field(/^Port/)).toHaveAccessibleDescription(/from 1 to 65535/);
    expect(field(/^Additional properties/)).toHaveAccessibleDescription(
      /This is no JSON/,
    );
    expect(
      screen.getByText(
        '4 fields need a correction: Host, Port, Password, Additional properties (JSON)',
      ),
    ).toBeInTheDocument();

    await userEvent.type(field(/^Host/), 's');
    expect(field(/^Host/)).toBeValid();
  });

  it('opens the accordion for what the backend refuses in it, and names each property', async () => {
    await openPage({ settings: aSettings() });
    refuseSaves(400, {
      name: 'InputError',
      message: 'wrong',
      fields: [
        {
          path: 'own.advanced.properties.mail.smtp.sirname',
          message: 'mail.smtp.sirname is not known here.',
        },
        {
          path: 'own.advanced.properties.mail.smtp.auth',
          message: 'must be true or false.',
        },
      ],
    });
    await userEvent.type(field(/^From Name/), 'x');
    await userEvent.click(save());
    await waitFor(() => expect(field(/^Additional properties/)).toHaveFocus());
    expect(field(/^Additional properties/)).toHaveAccessibleDescription(
      'mail.smtp.sirname is not known here.\nmail.smtp.auth: must be true or false.',
    );
  });

  it('says who saved meanwhile, loads theirs and keeps mine in sight', async () => {
    await openPage({ settings: aSettings() });
    refuseSaves(409, { name: 'ConflictError', message: 'newer' });
    server.use(
      http.get(SETTINGS_URL, () =>
        HttpResponse.json(
          aSettings({
            version: 4,
            changedBy: 'user:default/linus',
            own: anOwnServer({ fromName: 'Theirs' }),
          }),
        ),
      ),
    );
    await retype(/^From Name/, 'Mine');
    await userEvent.click(save());

    // This portal has no catalog to know a name from.
    const meanwhile = await screen.findByText(/saved meanwhile/);
    expect(meanwhile).toHaveTextContent('user:default/linus saved meanwhile');
    expect(meanwhile.closest('[tabindex="-1"]')).toHaveFocus();
    expect(
      screen.getByText('From Name: theirs is Theirs, yours is Mine'),
    ).toBeInTheDocument();
    expect(field(/^From Name/)).toHaveValue('Mine');

    await userEvent.click(screen.getByRole('button', { name: 'Load theirs' }));
    expect(field(/^From Name/)).toHaveValue('Theirs');
    await userEvent.click(
      screen.getByRole('button', { name: 'Use mine for From Name' }),
    );
    expect(field(/^From Name/)).toHaveValue('Mine');
    expect(meanwhile.closest('[tabindex="-1"]')).toHaveFocus();

    const saves = acceptSaves(aSettings({ version: 5 }));
    await userEvent.click(save());
    await waitFor(() => expect(saves).toMatchObject([{ version: 4 }]));
  });

  it('takes the last save back and says what it changed', async () => {
    await openPage({
      settings: aSettings({ undo: { changes: ['host: a → b'] } }),
    });
    expect(
      screen.getByText('The last save changed: host: a → b'),
    ).toBeInTheDocument();
    const undone: unknown[] = [];
    server.use(
      http.post(`${SETTINGS_URL}/undo`, async ({ request }) => {
        undone.push(await request.json());
        return HttpResponse.json(
          aSettings({
            version: 4,
            own: anOwnServer({ host: 'a.example.com' }),
          }),
        );
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Undo the last save' }),
    );
    expect(
      await screen.findByText('The last save is undone.'),
    ).toBeInTheDocument();
    expect(undone).toEqual([{ version: 3 }]);
    expect(field(/^Host/)).toHaveValue('a.example.com');
  });

  it('shows which key of app-config decides, and locks what it decides', async () => {
    await openPage({
      settings: aSettings({
        sender: 'default',
        senderLockedBy: 'mail.sender',
        enabledLockedBy: 'mail.smtp.enabled',
        defaultServer: {
          state: 'invalid',
          host: 'relay.example.com',
          port: 25,
          problems: ['mail.smtp.port: 25 is not allowed'],
        },
      }),
    });
    expect(screen.getByRole('switch', { name: 'Send mail' })).toBeDisabled();
    expect(
      screen.getByRole('radio', { name: 'Our own server' }),
    ).toBeDisabled();
    expect(screen.getByText('mail.sender')).toBeInTheDocument();
    expect(screen.getByText('mail.smtp.enabled')).toBeInTheDocument();
    expect(screen.getByText('relay.example.com:25')).toBeInTheDocument();
    expect(
      screen.getByText('mail.smtp.port: 25 is not allowed'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Test' })).toBeNull();
  });

  it('demands the password again for another destination, and says why', async () => {
    await openPage({ settings: aSettings() });
    await userEvent.type(field(/^Host/), '.org');
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(
      /Type the password again/,
    );
    await retype(/^Host/, 'smtp.example.com');
    expect(screen.queryByLabelText('Password')).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await waitFor(() =>
      expect(screen.getByLabelText('Password')).toHaveFocus(),
    );
    expect(
      screen.queryByRole('region', { name: 'Unsaved changes' }),
    ).not.toBeInTheDocument();
    const saves = acceptSaves(aSettings({ version: 4 }));
    await userEvent.type(screen.getByLabelText('Password'), 'n3w');
    await userEvent.click(save());
    await waitFor(() =>
      expect(saves).toMatchObject([{ own: { password: 'n3w' } }]),
    );
  });

  it('explains where no password can be stored, with the line to add', async () => {
    await openPage({
      settings: noSettings({
        sealing: { configured: false, advice: 'mail.sealing.keys: …' },
      }),
    });
    expect(
      screen.getByText('Passwords and tokens cannot be stored yet'),
    ).toBeInTheDocument();
    expect(screen.getByText('mail.sealing.keys: …')).toBeInTheDocument();
    expect(screen.queryByLabelText('Password')).not.toBeInTheDocument();
  });

  it('fills the form from a preset and tells what the provider asks for', async () => {
    await openPage({ settings: noSettings() });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Provider' }),
      'Microsoft 365',
    );
    expect(field(/^Host/)).toHaveValue('smtp.office365.com');
    expect(field(/^Port/)).toHaveValue('587');
    const hints = screen.getByRole('group', {
      name: 'What Microsoft 365 asks for',
    });
    expect(hints).toHaveTextContent('end of December 2026');
    expect(
      within(hints).getByRole('link', { name: /How to switch it on/ }),
    ).toHaveAttribute('href', expect.stringContaining('learn.microsoft.com'));
    expect(hints).toHaveTextContent(
      'Connections at once: 2, Messages per minute: 25, Messages per day: 10,000',
    );

    // Recognised by its host, whatever was chosen.
    await retype(/^Host/, 'smtp.gmail.com');
    const others = screen.getByRole('group', { name: 'What Gmail asks for' });
    expect(others).toHaveTextContent('make an app password');
    expect(others).not.toHaveTextContent('10,000');
  });

  it('says before and after what switching mail off means, and how many wait', async () => {
    await openPage({ settings: aSettings({ waiting: 4 }) });
    const toggle = screen.getByRole('switch', { name: 'Send mail' });
    expect(toggle).toHaveAccessibleDescription('Mail is on: the portal sends.');
    await userEvent.click(toggle);
    expect(toggle).toHaveAccessibleDescription(
      /After saving, mails wait.*password resets cannot complete.*4 mails wait now/,
    );
    const saves = acceptSaves(
      aSettings({ version: 4, enabled: false, waiting: 4 }),
    );
    await userEvent.click(save());
    await waitFor(() => expect(saves).toMatchObject([{ enabled: false }]));
    await waitFor(() =>
      expect(toggle).toHaveAccessibleDescription(/^Mail is off.*4 mails wait/),
    );
  });

  /** A portal where mail is off and mails wait, more than the page was opened with. */
  async function switchMailOn() {
    await openPage({ settings: aSettings({ enabled: false, waiting: 1 }) });
    server.use(
      http.get(`${BACKEND_URL}/api/mail/status`, () =>
        HttpResponse.json({ status: 'off', waiting: 3 }),
      ),
    );
    const saves = acceptSaves(aSettings({ version: 4 }));
    await userEvent.click(screen.getByRole('switch', { name: 'Send mail' }));
    await userEvent.click(save());
    const question = await screen.findByRole('dialog', {
      name: '3 mails wait: send them now?',
    });
    return { saves, question };
  }

  it('asks what becomes of the mails that wait before mail goes on; Enter sends them', async () => {
    const { saves, question } = await switchMailOn();
    expect(question).toHaveAccessibleDescription(/lost for good/);
    await waitFor(() =>
      expect(
        within(question).getByRole('button', { name: 'Save and send' }),
      ).toHaveFocus(),
    );
    expect(saves).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(saves).toMatchObject([{ enabled: true, waiting: 'send' }]),
    );
  });

  it('discards the mails that wait only when told so; Escape saves nothing', async () => {
    const { saves, question } = await switchMailOn();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(question).not.toBeInTheDocument());
    expect(save()).toHaveFocus();
    expect(saves).toEqual([]);

    await userEvent.click(save());
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save and discard' }),
    );
    await waitFor(() =>
      expect(saves).toMatchObject([{ enabled: true, waiting: 'discard' }]),
    );
  });

  it('tests the default server while it is only chosen, not saved', async () => {
    await openPage({
      settings: aSettings({
        defaultServer: { state: 'ready', host: 'relay.example', problems: [] },
      }),
    });
    const diagnosis = streamedDiagnosis();
    await userEvent.click(
      screen.getByRole('radio', { name: 'The portal’s default server' }),
    );
    await retype('Send the test mail to', 'ada@example.com{Enter}');
    await waitFor(() =>
      expect(diagnosis.requests).toEqual([
        { recipient: 'ada@example.com', sender: 'default' },
      ]),
    );
    diagnosis.end();
  });

  it('shows the steps of a test as they finish, and repairs what it found', async () => {
    await openPage({ settings: aSettings() });
    const diagnosis = streamedDiagnosis();
    await retype(/^User name/, 'other@example.com');
    await userEvent.type(screen.getByLabelText('Password'), 'wrong');
    await retype('Send the test mail to', 'ada@example.com{Enter}');
    const steps = await screen.findByRole('list', {
      name: 'Steps of the test',
    });
    await waitFor(() => expect(diagnosis.requests).toHaveLength(1));
    expect(diagnosis.requests).toMatchObject([
      {
        recipient: 'ada@example.com',
        own: { username: 'other@example.com', password: 'wrong' },
      },
    ]);
    diagnosis.tell(
      { type: 'plan', steps: ['sanity', 'auth', 'data'] },
      { type: 'step', id: 'sanity', state: 'passed', durationMs: 40 },
      { type: 'step', id: 'auth', state: 'running' },
    );
    expect(await within(steps).findByText(/Running/)).toHaveTextContent(
      'Sign-in · Running',
    );
    expect(
      within(steps)
        .getByText(/Values/)
        .closest('li'),
    ).toHaveTextContent('Values · Passed0.0 s');

    diagnosis.tell(
      {
        type: 'step',
        id: 'auth',
        state: 'failed',
        durationMs: 210,
        summary: 'The server refused the password.',
        evidence: '535 5.7.8 no',
        advice: 'Type it again.',
        field: 'password',
      },
      {
        type: 'verdict',
        outcome: 'failed',
        testedAt: '2026-11-20T12:00:00.000Z',
        summary: 'Sign-in does not work.',
      },
    );
    diagnosis.end();
    expect(
      await screen.findByText('Failed. Sign-in does not work.'),
    ).toBeInTheDocument();
    expect(within(steps).getByText('535 5.7.8 no')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Go to Password' }),
    );
    expect(screen.getByLabelText('Password')).toHaveFocus();
    expect(screen.queryByText(/values have changed since/)).toBeNull();
    await userEvent.keyboard('!');
    expect(
      await screen.findByText(/The values have changed since/),
    ).toBeInTheDocument();
  });

  it('cancels a test, and remembers for the bar which values passed', async () => {
    await openPage({ settings: aSettings() });
    const first = streamedDiagnosis();
    await userEvent.type(field(/^From Name/), 'Portal');
    await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await userEvent.type(screen.getByLabelText('Password'), 'n3w');
    await retype('Send the test mail to', 'ada@example.com{Enter}');
    await waitFor(() => expect(first.requests).toHaveLength(1));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel' }),
    );
    expect(screen.getAllByText('The test was cancelled.')).not.toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();

    const second = streamedDiagnosis();
    await userEvent.click(screen.getByRole('button', { name: 'Test' }));
    await waitFor(() => expect(second.requests).toHaveLength(1));
    second.tell({
      type: 'verdict',
      outcome: 'passed',
      testedAt: '2026-11-20T12:00:00.000Z',
      summary: 'The server accepted the mail.',
    });
    second.end();
    const bar = screen.getByRole('region', { name: 'Unsaved changes' });
    await waitFor(() =>
      expect(bar).toHaveTextContent('Tested with these values.'),
    );
    await userEvent.type(field(/^From Name/), '!');
    expect(bar).toHaveTextContent('Not tested with these values');

    // Saved with its password, what was tested is what is stored.
    await userEvent.type(field(/^From Name/), '{Backspace}');
    acceptSaves(
      aSettings({ version: 4, own: anOwnServer({ fromName: 'Portal' }) }),
    );
    await userEvent.click(save());
    await waitFor(() => expect(bar).not.toBeInTheDocument());
    expect(screen.queryByText(/values have changed since/)).toBeNull();
  });

  it('shows what is wrong with the values under the fields when a test is refused', async () => {
    await openPage({ settings: aSettings() });
    server.use(
      http.post(DIAGNOSIS_URL, () =>
        HttpResponse.json(
          {
            error: {
              name: 'InputError',
              message: 'wrong',
              fields: [{ path: 'own.host', message: 'is not allowed here' }],
            },
            response: { statusCode: 400 },
          },
          { status: 400 },
        ),
      ),
    );
    await retype('Send the test mail to', 'ada@example.com{Enter}');
    await waitFor(() => expect(field(/^Host/)).toHaveFocus());
    expect(field(/^Host/)).toHaveAccessibleDescription('is not allowed here');
  });

  it('asks before somebody leaves with unsaved changes', async () => {
    await openPage({ settings: aSettings() });
    await userEvent.type(field(/^From Name/), 'Portal');
    await userEvent.click(screen.getByRole('tab', { name: 'Deliveries' }));
    const question = await screen.findByRole('dialog', {
      name: 'Leave without saving?',
    });
    await userEvent.click(
      within(question).getByRole('button', { name: 'Stay here' }),
    );
    expect(window.location.pathname).toBe('/mail/settings');
    await waitFor(() => expect(question).not.toBeInTheDocument());

    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(field(/^From Name/)).toHaveValue('');
    await userEvent.click(screen.getByRole('tab', { name: 'Deliveries' }));
    await waitFor(() =>
      expect(window.location.pathname).toBe('/mail/deliveries'),
    );
  });

  it('leads through the first visit and goes with the first save', async () => {
    await openPage({ settings: noSettings() });
    server.use(
      http.get(`${BACKEND_URL}/api/mail/status`, () =>
        HttpResponse.json({ status: 'not-configured', waiting: 2 }),
      ),
    );
    const guide = screen.getByRole('region', {
      name: 'Set up mail in three steps',
    });
    expect(
      screen.getByRole('switch', { name: 'Send mail' }),
    ).toHaveAccessibleDescription(
      /there is no mail server yet.*cannot complete/,
    );
    await userEvent.type(field(/^Host/), 'smtp.example.com');
    await userEvent.type(field(/^From Email/), 'portal@example.com');
    expect(guide).toHaveTextContent('Choose (done)');
    const saves = acceptSaves(aSettings({ version: 1 }));
    await userEvent.click(save());
    expect(field(/^User name/)).toHaveFocus();
    await userEvent.type(field(/^User name/), 'portal');
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(
      /needed to sign in/,
    );
    await userEvent.type(screen.getByLabelText('Password'), 'secret');
    await userEvent.click(save());
    // The first server lets out what waits.
    await userEvent.click(
      await screen.findByRole('button', { name: 'Save and send' }),
    );
    await waitFor(() => expect(saves).toMatchObject([{ waiting: 'send' }]));
    await waitFor(() => expect(guide).not.toBeInTheDocument());
  });
});
