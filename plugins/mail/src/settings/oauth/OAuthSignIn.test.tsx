import { ResponseError } from '@backstage/errors';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Settings } from '@mailroom/backstage-plugin-mail-common';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mailApiMock } from '../../__testUtils__/mailApi';
import {
  aConnection,
  aFlow,
  anOAuth,
  aStartedFlow,
  oauthSettings,
} from '../../__testUtils__/oauth';
import {
  anOwnServer,
  aSettings,
  noSettings,
} from '../../__testUtils__/settings';
import { ShowLocation } from '../../__testUtils__/ShowLocation';
import { MailApi } from '../../api';
import { SettingsPage } from '../SettingsPage';
import { draftOf } from '../SettingsDraft';

const NEW_ID = 'b1946ac9-2d1b-4e54-9e2f-1a2b3c4d5e6f';
const redirectUrl = 'https://portal.example.com/api/mail/oauth/callback';

/** Settings with a registration, but nobody has signed in yet. */
function registered(): Settings {
  return {
    ...oauthSettings({ oauth: { connectionId: undefined } }),
    connection: undefined,
  };
}

/** The window of the provider, as far as a page can see it. */
function aWindow() {
  return {
    closed: false,
    close: jest.fn(),
    focus: jest.fn(),
    location: { replace: jest.fn() },
  };
}

/** jsdom has files that cannot be read. */
function keyFile(text: string): File {
  const file = new File([text], 'key.json', { type: 'application/json' });
  return Object.assign(file, { text: async () => text });
}

async function refusal(status: number, error: object): Promise<Error> {
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error, response: { statusCode: status } }), {
      status,
      headers: { 'content-type': 'application/json' },
    }) as Parameters<typeof ResponseError.fromResponse>[0],
  );
}

describe('OAuthSignIn', () => {
  const open = jest.spyOn(window, 'open');
  let provider: ReturnType<typeof aWindow>;

  beforeEach(() => {
    provider = aWindow();
    open.mockReset();
    open.mockImplementation(() => provider as unknown as Window);
  });
  afterAll(() => open.mockRestore());

  async function openPage(
    settings: Settings,
    about: Partial<MailApi> = {},
    path = '/',
  ) {
    const api = mailApiMock({
      getSettings: async () => settings,
      saveSettings: async () => settings,
      acceptOAuthFlow: async () => aConnection({ id: NEW_ID }),
      ...about,
    });
    renderInTestApp(
      <>
        <SettingsPage />
        <ShowLocation />
      </>,
      { apis: [api, mockApis.permission()], initialRouteEntries: [path] },
    );
    await screen.findByRole('form', { name: 'Mail server' });
    return api;
  }

  /** The page asks at once when its tab shows again. */
  async function askNow() {
    await act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
  }

  const field = (name: string | RegExp) =>
    screen.getByRole('textbox', { name });
  const press = (name: string | RegExp) =>
    userEvent.click(screen.getByRole('button', { name }));
  const getToken = () => press('Get Refresh Token');
  const clientSecret = () =>
    screen.getByLabelText(/^Client Secret \*|^Client Secret$/);

  it('signs a mailbox in at its provider, and saves the connection that came of it', async () => {
    let state: 'started' | 'authorized' = 'started';
    const api = await openPage(registered(), {
      getOAuthFlow: async () => aFlow({ state }),
    });
    await userEvent.type(clientSecret(), 's3cret');
    fireEvent.click(screen.getByRole('button', { name: 'Get Refresh Token' }));

    // Later than in the click itself, browsers take it for an unwanted popup.
    expect(open).toHaveBeenCalledWith(
      'about:blank',
      expect.anything(),
      expect.anything(),
    );
    await waitFor(() =>
      expect(provider.location.replace).toHaveBeenCalledWith(
        aStartedFlow().startUrl,
      ),
    );
    const [request] = jest.mocked(api.startOAuthFlow).mock.calls[0];
    expect(request).toMatchObject({
      oauth: {
        ...anOAuth({ connectionId: undefined }),
        clientSecret: 's3cret',
      },
      server: { host: 'smtp.office365.com', username: 'portal@example.com' },
      form: { version: 3 },
    });
    expect(JSON.stringify(request.form)).not.toContain('s3cret');
    expect(
      screen.getByRole('group', { name: 'Sign-in at Microsoft' }),
    ).toHaveTextContent(/in the window that has opened, as portal@example.com/);

    await askNow();
    expect(api.acceptOAuthFlow).not.toHaveBeenCalled();
    state = 'authorized';
    await askNow();
    expect(
      (await screen.findAllByText(/Connected as portal@example.com/)).length,
    ).toBeGreaterThan(0);
    expect(provider.close).toHaveBeenCalled();
    expect(
      screen.getByText('It is here, sealed, and not saved yet.'),
    ).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'Unsaved changes' }),
    ).toHaveTextContent('Refresh Token');

    await press('Save');
    await waitFor(() => expect(api.saveSettings).toHaveBeenCalled());
    const { own } = jest.mocked(api.saveSettings).mock.calls[0][0];
    expect(own?.oauth).toMatchObject({ connectionId: NEW_ID });
    expect(own?.oauth?.clientSecret).toBeUndefined();
  });

  it('offers this tab where the browser blocks the window, and a way to give up', async () => {
    open.mockImplementation(() => null);
    const api = await openPage(registered());
    await userEvent.type(clientSecret(), 's3cret');
    await getToken();
    expect(
      await screen.findByRole('link', { name: 'Continue in this tab' }),
    ).toHaveAttribute('href', aStartedFlow().startUrl);

    await press('Cancel');
    expect(api.cancelOAuthFlow).toHaveBeenCalledWith('flow-1');
    expect(
      screen.getAllByText('The sign-in was cancelled. Nothing has changed.'),
    ).not.toHaveLength(0);
    expect(
      screen.getByRole('group', { name: 'Sign-in at Microsoft' }),
    ).toHaveFocus();
  });

  it('goes on asking when the window seems closed: a provider may have cut it off', async () => {
    let state: 'started' | 'authorized' = 'started';
    const api = await openPage(registered(), {
      getOAuthFlow: async () => aFlow({ state }),
    });
    await userEvent.type(clientSecret(), 's3cret');
    await getToken();
    await screen.findByRole('button', { name: 'Show the window' });

    provider.closed = true;
    await askNow();
    expect(
      (await screen.findAllByText(/seems to be closed/)).length,
    ).toBeGreaterThan(0);
    expect(api.cancelOAuthFlow).not.toHaveBeenCalled();

    state = 'authorized';
    await askNow();
    expect((await screen.findAllByText(/Connected as/)).length).toBeGreaterThan(
      0,
    );
  });

  it('says what to register when nobody came back in time', async () => {
    await openPage(registered(), {
      getOAuthFlow: async () => aFlow({ state: 'expired' }),
    });
    await userEvent.type(clientSecret(), 's3cret');
    await getToken();
    await screen.findByRole('button', { name: 'Show the window' });
    await askNow();
    const progress = screen.getByRole('group', {
      name: 'Sign-in at Microsoft',
    });
    await waitFor(() =>
      expect(progress).toHaveTextContent(/redirect_uri_mismatch/),
    );
    expect(within(progress).getByDisplayValue(redirectUrl)).toBeVisible();
  });

  it('says why a sign-in failed, in the words of the provider too', async () => {
    await openPage(registered(), {
      getOAuthFlow: async () =>
        aFlow({
          state: 'failed',
          trouble: {
            summary: 'Consent was declined.',
            advice: 'Try again and accept.',
            code: 'AADSTS65004',
            words: '<b>User declined</b>',
            traceId: 'trace-4711',
            at: '2026-11-21T12:00:00.000Z',
          },
        }),
    });
    await userEvent.type(clientSecret(), 's3cret');
    await getToken();
    await screen.findByRole('button', { name: 'Show the window' });
    await askNow();
    const said = await screen.findByRole('group', {
      name: 'What the provider said',
    });
    expect(said).toHaveTextContent('<b>User declined</b>');
    expect(said).toHaveTextContent('AADSTS65004');
    expect(said).toHaveTextContent('trace-4711');
    // Begun again without typing the secret again.
    expect(clientSecret()).toHaveValue('s3cret');
  });

  it('drops what belongs to a sign-in that was begun before', async () => {
    const answers: ((flow: ReturnType<typeof aStartedFlow>) => void)[] = [];
    const asked: string[] = [];
    await openPage(registered(), {
      startOAuthFlow: () => new Promise(resolve => answers.push(resolve)),
      getOAuthFlow: async id => {
        asked.push(id);
        return aFlow({ id, state: 'started' });
      },
    });
    await userEvent.type(clientSecret(), 's3cret');
    await getToken();
    await getToken();
    await act(async () => {
      answers[1](aStartedFlow({ id: 'second', startUrl: 'http://b.test/2' }));
      answers[0](aStartedFlow({ id: 'first', startUrl: 'http://b.test/1' }));
    });
    await screen.findByRole('button', { name: 'Show the window' });
    await askNow();
    expect(asked).toEqual(['second']);
    expect(provider.location.replace.mock.calls).toEqual([['http://b.test/2']]);
  });

  it('tries again to take a token over when that did not work', async () => {
    let reachable = false;
    await openPage(registered(), {
      getOAuthFlow: async () => aFlow({ state: 'authorized' }),
      acceptOAuthFlow: async () => {
        if (!reachable) throw new Error('Failed to fetch');
        return aConnection({ id: NEW_ID });
      },
    });
    await userEvent.type(clientSecret(), 's3cret');
    await getToken();
    await screen.findByRole('button', { name: 'Show the window' });
    await askNow();
    const retry = await screen.findByRole('button', { name: 'Try again' });
    reachable = true;
    await userEvent.click(retry);
    expect((await screen.findAllByText(/Connected as/)).length).toBeGreaterThan(
      0,
    );
  });

  it('restores the form after the page was left, accepts, and cleans the address', async () => {
    const settings = registered();
    const draft = { ...draftOf(settings), fromName: 'Portal' };
    const api = await openPage(
      settings,
      {
        getOAuthFlow: async () =>
          aFlow({ state: 'authorized', form: { version: 3, draft } }),
      },
      '/?oauth-flow=flow-1',
    );
    expect((await screen.findAllByText(/Connected as/)).length).toBeGreaterThan(
      0,
    );
    expect(api.acceptOAuthFlow).toHaveBeenCalledTimes(1);
    expect(field(/^From Name/)).toHaveValue('Portal');
    expect(screen.queryByText(/saved meanwhile/)).toBeNull();
  });

  it('takes the sign-in out of the address, and says when it has ended', async () => {
    const gone = await refusal(404, { name: 'NotFoundError', message: 'gone' });
    await openPage(
      registered(),
      {
        getOAuthFlow: async () => {
          throw gone;
        },
      },
      '/?oauth-flow=flow-1&x=1',
    );
    expect(
      (await screen.findAllByText(/was not finished in time/)).length,
    ).toBeGreaterThan(0);
    expect(screen.getByTestId('location')).toHaveTextContent('/?x=1');
  });

  it('shows as a conflict what was saved while the page was left', async () => {
    const settings = { ...registered(), version: 4 };
    const draft = { ...draftOf(settings), host: 'smtp-mail.outlook.com' };
    await openPage(
      settings,
      {
        getOAuthFlow: async () =>
          aFlow({ state: 'expired', form: { version: 3, draft } }),
      },
      '/?oauth-flow=flow-1',
    );
    expect(await screen.findByText(/saved meanwhile/)).toBeVisible();
    expect(field(/^Host/)).toHaveValue('smtp-mail.outlook.com');
  });

  it('saves a pasted token, trimmed, and shows what the backend refuses under its field', async () => {
    const problem = 'The URL begins with http.';
    const error = await refusal(400, {
      name: 'InputError',
      message: 'wrong',
      fields: [
        { path: 'own.oauth.refreshToken', message: 'was used already.' },
        { path: 'own.oauth.tenantId', message: 'is unknown there.' },
      ],
    });
    const api = await openPage(
      { ...registered(), oauth: { redirectUrl, problem } },
      {
        saveSettings: async () => {
          throw error;
        },
      },
    );
    expect(screen.getByText(new RegExp(problem))).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Get Refresh Token' }),
    ).toBeDisabled();
    await userEvent.type(clientSecret(), ' s3cret ');
    await userEvent.type(
      screen.getByLabelText('Refresh Token (pasted)'),
      ' 0.token ',
    );
    await press('Save');
    await waitFor(() => expect(field(/^Tenant ID/)).toHaveFocus());
    expect(field(/^Tenant ID/)).toHaveAccessibleDescription(
      'is unknown there.',
    );
    expect(
      screen.getByLabelText('Refresh Token (pasted)'),
    ).toHaveAccessibleDescription('was used already.');
    expect(
      jest.mocked(api.saveSettings).mock.calls[0][0].own?.oauth,
    ).toMatchObject({ clientSecret: 's3cret', refreshToken: '0.token' });
  });

  it('goes to the first field that a sign-in misses, and opens no window for it', async () => {
    const api = await openPage(noSettings());
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Authentication type' }),
      'oauth',
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Google' }));
    expect(field(/^Host/)).toHaveValue('smtp.gmail.com');
    expect(screen.queryByRole('textbox', { name: /^Tenant ID/ })).toBeNull();
    await getToken();
    expect(field(/^Client ID/)).toHaveFocus();
    expect(open).not.toHaveBeenCalled();
    expect(api.startOAuthFlow).not.toHaveBeenCalled();
  });

  it('closes the window again when the backend refuses to begin', async () => {
    const error = await refusal(400, {
      name: 'InputError',
      message: 'wrong',
      fields: [{ path: 'own.oauth.clientId', message: 'is needed.' }],
    });
    await openPage(registered(), {
      startOAuthFlow: async () => {
        throw error;
      },
    });
    await userEvent.type(clientSecret(), 's3cret');
    await getToken();
    await waitFor(() => expect(field(/^Client ID/)).toHaveFocus());
    expect(provider.close).toHaveBeenCalled();
  });

  it('demands the secret again for another registration, and a new token', async () => {
    const changed = new Date(Date.now() - 200 * 86_400_000);
    await openPage(
      oauthSettings({
        connection: { clientSecretChangedAt: changed.toISOString() },
      }),
    );
    expect(
      screen.getByText('Client Secret: stored, 200 days ago'),
    ).toBeVisible();
    expect(screen.getByText(/^That is long ago/)).toBeVisible();
    await userEvent.type(field(/^Tenant ID/), '.org');
    expect(clientSecret()).toHaveAccessibleDescription(/Enter it again/);
    expect(screen.getByText(/was got for other values/)).toBeVisible();
    await press('Save');
    expect(clientSecret()).toHaveFocus();
  });

  it('says what has ended and what mends it', async () => {
    await openPage(
      oauthSettings({
        oauth: { clientSecretExpiresOn: '2020-01-31' },
        connection: {
          state: 'needs-consent',
          clientSecretChangedAt: '2020-01-01T00:00:00.000Z',
          trouble: {
            summary: 'The authorisation was revoked.',
            advice: 'Get a new one.',
            code: 'AADSTS50173',
            at: '2026-11-21T12:00:00.000Z',
          },
        },
      }),
    );
    const state = screen.getByRole('region', { name: 'Connection' });
    expect(state).toHaveTextContent('Sign in again');
    expect(state).toHaveTextContent('The authorisation was revoked.');
    expect(state).toHaveTextContent('send mail as the mailbox, over SMTP');
    expect(state).toHaveTextContent(/ran out/);
    // Who knows the day needs no reminder by age.
    expect(screen.queryByText(/^That is long ago/)).toBeNull();
    await userEvent.click(
      within(state).getByRole('button', { name: 'Get Refresh Token' }),
    );
    expect(open).toHaveBeenCalled();
  });

  it('disconnects after saying what that means, and keeps what stands in the form', async () => {
    const before = oauthSettings();
    const after = oauthSettings({
      connection: { state: 'disconnected', refreshTokenSet: false },
    });
    let settings = before;
    const api = await openPage(before, {
      getSettings: async () => settings,
      disconnectOAuth: async () => {
        settings = after;
      },
    });
    await userEvent.type(field(/^From Name/), 'Portal');
    await press('Disconnect');
    const question = await screen.findByRole('dialog', {
      name: 'Disconnect from Microsoft?',
      description: /Microsoft takes none back/,
    });
    expect(question).toHaveTextContent('nothing is lost');
    await userEvent.click(
      within(question).getByRole('button', { name: 'Disconnect' }),
    );
    expect(await screen.findByText('Disconnected')).toBeVisible();
    expect(api.disconnectOAuth).toHaveBeenCalledTimes(1);
    expect(field(/^From Name/)).toHaveValue('Portal');
  });

  it('takes the key file of a service account, and needs no token for it', async () => {
    const settings = aSettings({
      own: anOwnServer({
        host: 'smtp.gmail.com',
        authentication: 'oauth',
        oauth: { provider: 'google', grant: 'application' },
      }),
    });
    const api = await openPage(settings);
    expect(
      screen.queryByRole('button', { name: 'Get Refresh Token' }),
    ).toBeNull();
    const choose = screen.getByLabelText('Choose the key file');
    await userEvent.upload(choose, keyFile('{}'));
    const key = field(/^Service account key/);
    await waitFor(() =>
      expect(key).toHaveAccessibleDescription(/This is no key file/),
    );
    const text = '{"private_key":"k","client_email":"e"}';
    await userEvent.upload(choose, keyFile(text));
    await waitFor(() => expect(key).toHaveValue(text));
    await press('Save');
    await waitFor(() => expect(api.saveSettings).toHaveBeenCalled());
    expect(
      jest.mocked(api.saveSettings).mock.calls[0][0].own?.oauth,
    ).toMatchObject({ serviceAccountKey: text });
  });

  it('leads from a password that has no future to OAuth', async () => {
    await openPage(
      aSettings({ own: anOwnServer({ host: 'smtp.office365.com' }) }),
    );
    await press('Use OAuth instead');
    const microsoft = screen.getByRole('radio', { name: 'Microsoft' });
    expect(microsoft).toBeChecked();
    await waitFor(() => expect(microsoft).toHaveFocus());
  });

  it('shows the steps with what is known already in the commands', async () => {
    await openPage(registered());
    expect(
      screen.getByText(
        'Set-CASMailbox -Identity portal@example.com -SmtpClientAuthenticationDisabled $false',
      ),
    ).toBeVisible();
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(
      screen.getByRole('button', { name: /^Copy Fallback URL/ }),
    );
    expect(writeText).toHaveBeenCalledWith(redirectUrl);
    expect(
      screen.getByText('Copied: Fallback URL (redirect URL)'),
    ).toBeInTheDocument();
  });
});
