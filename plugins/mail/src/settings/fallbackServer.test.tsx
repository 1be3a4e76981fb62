import { ResponseError } from '@backstage/errors';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mailApiMock } from '../__testUtils__/mailApi';
import { aFallbackServer, aSettings } from '../__testUtils__/settings';
import { SettingsPage } from './SettingsPage';

// The whole page is rendered, on machines of any speed.
jest.setTimeout(180_000);
configure({ asyncUtilTimeout: 60_000 });

function openPage(
  about: Partial<Settings>,
  changes: Parameters<typeof mailApiMock>[0] = {},
) {
  const mailApi = mailApiMock({
    getSettings: async () => aSettings(about),
    diagnose: async (_, { onLine }) =>
      onLine({
        ...{ type: 'verdict', outcome: 'passed', summary: 'Accepted.' },
        testedAt: '2026-11-21T12:00:00.000Z',
      }),
    ...changes,
  });
  renderInTestApp(<SettingsPage />, {
    apis: [mailApi, mockApis.permission()],
  });
  return mailApi;
}

/** What the backend says of a field. */
async function refusal(field: { path: string; message: string }) {
  const error = { name: 'InputError', message: 'wrong', fields: [field] };
  const body = { error, response: { statusCode: 400 } };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      ...{ status: 400, headers: { 'content-type': 'application/json' } },
    }) as Parameters<typeof ResponseError.fromResponse>[0],
  );
}

const findCard = async () =>
  within(await screen.findByRole('region', { name: 'Fall-back server' }));

async function type(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}

async function test() {
  const panel = within(screen.getByRole('region', { name: 'Test' }));
  await userEvent.click(panel.getByRole('radio', { name: 'Fall-back server' }));
  await type(panel.getByLabelText('Send the test mail to'), 'ada@example.com');
  await userEvent.keyboard('{Enter}');
  await panel.findByText('Test again');
}

describe('the fall-back server on the settings page', () => {
  it('is entered, tested with what stands there, and saved, from the switch to the wrong field', async () => {
    const saveSettings = jest
      .fn()
      .mockRejectedValueOnce(
        await refusal({
          path: 'fallback.advanced.serverName',
          message: 'is not a name',
        }),
      )
      .mockResolvedValue(aSettings());
    const mailApi = openPage({}, { saveSettings });
    const card = await findCard();
    expect(card.queryByRole('textbox')).not.toBeInTheDocument();
    await userEvent.click(
      card.getByRole('switch', {
        name: 'Use a second server while the first does not answer',
      }),
    );
    expect(screen.getByText('Changed: Fall-back server')).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const host = card.getByLabelText(/^Host/);
    expect(host).toHaveFocus();
    expect(host).toHaveAccessibleDescription(/is needed/);
    expect(card.getByLabelText('Password')).toHaveAccessibleDescription(
      /is needed/,
    );
    expect(saveSettings).not.toHaveBeenCalled();

    await type(host, 'backup.example.com');
    await type(card.getByLabelText('User name'), 'backup@example.com');
    await type(card.getByLabelText('Password'), 'spare donkey');
    await test();
    const fallback = {
      ...aFallbackServer(),
      password: 'spare donkey',
    };
    expect(mailApi.diagnose).toHaveBeenCalledWith(
      {
        ...{ recipient: 'ada@example.com', sender: 'fallback', fallback },
      },
      expect.anything(),
    );
    expect(screen.getByText('Tested with these values.')).toBeInTheDocument();
    expect(screen.queryByText(/have changed since/)).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saveSettings).toHaveBeenCalledWith(
      expect.objectContaining({ version: 3, sender: 'own', fallback }),
    );
    // It is in what is closed until then.
    const serverName = card.getByLabelText('Expected server name');
    expect(await screen.findByText('is not a name')).toBeInTheDocument();
    expect(serverName).toHaveFocus();
    expect(serverName.closest('details')).toHaveAttribute('open');
  });

  it('keeps its stored password only where it was saved for, and is switched off with one move', async () => {
    const changes = [{ field: 'host', value: 'other.example.com' }];
    const mailApi = openPage(
      { fallback: aFallbackServer(), fallbackPasswordSet: true },
      {
        async diagnose(_, { onLine }) {
          onLine({
            ...{ type: 'step', id: 'dns', state: 'failed' },
            repairs: [{ words: 'Use other.example.com', changes }],
          });
          onLine({
            ...{ type: 'verdict', outcome: 'failed', summary: 'No server.' },
            testedAt: '2026-11-21T12:00:00.000Z',
          });
        },
      },
    );
    const card = await findCard();
    expect(card.getByText('Password: stored')).toBeInTheDocument();
    await test();
    expect(mailApi.diagnose).toHaveBeenCalledWith(
      { recipient: 'ada@example.com', sender: 'fallback' },
      expect.anything(),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Use other.example.com' }),
    );
    expect(card.getByLabelText(/^Host/)).toHaveValue('other.example.com');
    expect(card.getByLabelText('Password')).toHaveFocus();
    expect(card.getByLabelText('Password')).toHaveAccessibleDescription(
      /again/,
    );
    expect(
      screen.getByText('Changed: Fall-back server (Host)'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));

    await userEvent.click(card.getByRole('switch'));
    expect(card.queryByRole('textbox')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(mailApi.saveSettings).toHaveBeenCalledWith(
      expect.objectContaining({ fallback: { enabled: false } }),
    );
  });

  it('of app-config is shown and tested, and cannot be changed', async () => {
    const mailApi = openPage({
      fallback: aFallbackServer(),
      fallbackLockedBy: 'mail.fallback',
      configuredFallback: {
        ...{ state: 'ready', host: 'backup.example', port: 587 },
        ...{ security: 'starttls', signsIn: true, problems: [] },
      },
    });
    const card = await findCard();
    const region = screen.getByRole('region', { name: 'Fall-back server' });
    expect(region).toHaveTextContent('Set by mail.fallback in app-config');
    expect(region).toHaveTextContent('Serverbackup.example:587');
    expect(card.queryByRole('switch')).not.toBeInTheDocument();
    await test();
    expect(mailApi.diagnose).toHaveBeenCalledWith(
      { recipient: 'ada@example.com', sender: 'fallback' },
      expect.anything(),
    );
    expect(screen.queryByText(/have changed since/)).not.toBeInTheDocument();
  });

  it('is told what is wrong with, and cannot be tested then', async () => {
    const problem = 'mail.fallback.port must be between 1 and 65535.';
    openPage({
      fallbackLockedBy: 'mail.fallback',
      configuredFallback: { state: 'invalid', problems: [problem] },
    });
    expect(await screen.findByText(problem)).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: /Fall-back/ })).toBeNull();
  });
});
