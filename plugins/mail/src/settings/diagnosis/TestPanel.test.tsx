import { ResponseError } from '@backstage/errors';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  DiagnosisArrival,
  DiagnosisLine,
  OwnServer,
  Settings,
} from '@mailroom/backstage-plugin-mail-common';
import {
  act,
  configure,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mailApiMock } from '../../__testUtils__/mailApi';
import { oauthSettings } from '../../__testUtils__/oauth';
import {
  anOwnServer,
  aSettings,
  noSettings,
} from '../../__testUtils__/settings';
import { MailApi } from '../../api';
import { SettingsPage } from '../SettingsPage';

// The whole page is rendered, on machines of any speed.
jest.setTimeout(180_000);
configure({ asyncUtilTimeout: 60_000 });

type StepLine = Extract<DiagnosisLine, { type: 'step' }>;

const sentAt = '2026-11-21T12:00:00.000Z';
const waiting: DiagnosisArrival = { state: 'waiting', sentAt };
const arrived: DiagnosisArrival = {
  ...{ state: 'arrived', sentAt },
  ...{ arrivedAt: '2026-11-21T12:00:09.000Z', seconds: 9 },
};

const run = {
  id: 'run-1',
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
};

const pem = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':');
const authority = {
  ...{ subject: 'CN=Harbour CA', issuer: 'CN=Harbour CA', names: [] },
  ...{ validFrom: '2026-01-01T00:00:00Z', validUntil: '2036-01-01T00:00:00Z' },
  ...{ fingerprint, pem, isAuthority: true },
};

async function refusal(status: number, error: object): Promise<Error> {
  return ResponseError.fromResponse(
    new Response(JSON.stringify({ error, response: { statusCode: status } }), {
      status,
      headers: { 'content-type': 'application/json' },
    }) as Parameters<typeof ResponseError.fromResponse>[0],
  );
}

/** A step that failed, and the verdict that follows. */
function failedStep(about: Partial<StepLine>): DiagnosisLine[] {
  return [
    { type: 'plan', steps: ['tcp', 'tls', 'auth', 'data'] },
    { ...{ type: 'step', id: 'tcp', state: 'failed' }, ...about },
    { type: 'verdict', outcome: 'failed', testedAt: sentAt, summary: 'No.' },
  ];
}

const accepted: DiagnosisLine[] = [
  { type: 'plan', steps: ['data'] },
  { type: 'step', id: 'data', state: 'passed' },
  {
    ...{ type: 'verdict', outcome: 'passed', testedAt: sentAt },
    ...{ summary: 'The mail server accepted the test mail.', arrival: run },
  },
];

describe('TestPanel', () => {
  async function openPage(
    api: Partial<MailApi>,
    settings: Settings = aSettings(),
  ) {
    const mailApi = mailApiMock({ getSettings: async () => settings, ...api });
    renderInTestApp(<SettingsPage />, {
      apis: [mailApi, mockApis.permission()],
    });
    await screen.findByLabelText('Send the test mail to');
    return mailApi;
  }

  async function startTest() {
    const recipient = screen.getByLabelText('Send the test mail to');
    await userEvent.clear(recipient);
    await userEvent.click(recipient);
    await userEvent.paste('ada@example.com');
    await userEvent.keyboard('{Enter}');
  }

  /** Runs a test that tells these lines. */
  async function test(
    lines: DiagnosisLine[],
    options: { api?: Partial<MailApi>; settings?: Settings } = {},
  ) {
    const mailApi = await openPage(
      {
        diagnose: async (_, { onLine }) => lines.forEach(onLine),
        ...options.api,
      },
      options.settings,
    );
    await startTest();
    await screen.findByText('Test again');
    return mailApi;
  }

  const panel = () => screen.getByRole('region', { name: 'Test' });
  const steps = () => screen.getByRole('list', { name: 'Steps of the test' });
  const field = (name: RegExp) => screen.getByRole('textbox', { name });
  const press = (name: string | RegExp) =>
    userEvent.click(screen.getByRole('button', { name }));

  it('lists the steps of the plan at once and fills each in where it stands', async () => {
    let tell = (_: DiagnosisLine) => {};
    await openPage({
      diagnose: (_, { onLine }) => {
        tell = onLine;
        return new Promise(() => {});
      },
    });
    await startTest();
    act(() => tell({ type: 'plan', steps: ['dns', 'tcp', 'ehlo'] }));
    const words = () =>
      within(steps())
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
    expect(words()).toEqual([
      'Name · To do',
      'Connection · To do',
      'Introduction · To do',
    ]);
    act(() =>
      tell({
        ...{ type: 'step', id: 'tcp', state: 'passed', durationMs: 1_260 },
        summary: 'The server answers.',
        facts: [{ label: '192.0.2.25', value: '12 ms' }],
      }),
    );
    expect(words()[0]).toBe('Name · To do');
    expect(words()[1]).toBe(
      'Connection · Passed1.3 sThe server answers.Details',
    );

    expect(screen.queryByRole('table')).toBeNull();
    await press('Details: Connection');
    const facts = screen.getByRole('table', { name: 'Found out: Connection' });
    expect(
      within(facts).getByRole('row', { name: '192.0.2.25 12 ms' }),
    ).toBeInTheDocument();
    await press('Less about Connection');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('lets no step go on running when the answer breaks off', async () => {
    const brokenOff: DiagnosisLine[] = [
      { type: 'plan', steps: ['tcp'] },
      { type: 'step', id: 'tcp', state: 'running' },
    ];
    await openPage({
      diagnose: async (_, { onLine }) => brokenOff.forEach(onLine),
    });
    await startTest();
    await screen.findAllByText(/^The test ended before its verdict/);
    expect(within(steps()).getByRole('listitem')).toHaveTextContent(
      'Connection · To do',
    );
  });

  it('repairs with one click, says what it did, and leads back to the button that tests', async () => {
    await test(
      failedStep({
        repairs: [
          {
            words: 'Call the portal portal.example.com',
            changes: [
              { field: 'advanced.ehloName', value: 'portal.example.com' },
            ],
          },
        ],
      }),
    );
    await press('Call the portal portal.example.com');
    expect(panel()).toHaveTextContent(
      'Filled in: EHLO name: portal.example.com. Nothing is saved yet. Test again to see whether it helps.',
    );
    expect(screen.getByRole('button', { name: 'Test again' })).toHaveFocus();
    expect(
      screen.queryByRole('button', { name: /^Call the portal/ }),
    ).toBeNull();
    expect(
      screen.getByRole('region', { name: 'Unsaved changes' }),
    ).toHaveTextContent('Changed: EHLO name');

    await press('Discard');
    expect(panel()).not.toHaveTextContent('Filled in');
    expect(
      screen.getByRole('button', { name: /^Call the portal/ }),
    ).toBeInTheDocument();
  });

  it('asks for the password again where a repair changes where it would go', async () => {
    await test(
      failedStep({
        repairs: [
          {
            words: 'Use TLS',
            changes: [
              { field: 'port', value: 465 },
              { field: 'security', value: 'implicit-tls' },
            ],
          },
        ],
      }),
    );
    await press('Use TLS');
    expect(field(/^Port/)).toHaveValue('465');
    expect(screen.getByRole('combobox', { name: 'Security' })).toHaveValue(
      'implicit-tls',
    );
    await waitFor(() =>
      expect(screen.getByLabelText('Password')).toHaveFocus(),
    );
    expect(panel()).toHaveTextContent('Type the password again');
  });

  it('offers no repair that the form could show only in part', async () => {
    await test(
      failedStep({
        repairs: [
          {
            words: 'Trust everybody',
            changes: [
              { field: 'port', value: 465 },
              { field: 'security', value: 'unchecked' },
            ],
          },
        ],
      }),
    );
    expect(
      screen.queryByRole('button', { name: 'Trust everybody' }),
    ).toBeNull();
  });

  it.each<[string, Settings, string]>([
    ['authentication', aSettings(), 'mail-settings-authentication'],
    ['password', aSettings(), 'mail-settings-password'],
    ['advanced.maxConnections', aSettings(), 'mail-settings-maxConnections'],
    ['oauth.clientId', oauthSettings(), 'mail-settings-oauthClientId'],
    ['oauth.clientSecret', oauthSettings(), 'mail-settings-oauthClientSecret'],
    ['oauth.refreshToken', oauthSettings(), 'mail-settings-oauthConnectionId'],
    ['oauth.mechanism', oauthSettings(), 'mail-settings-oauthProvider'],
    [
      'oauth.mechanism',
      oauthSettings({
        oauth: {
          ...{ provider: 'generic', tenantId: undefined },
          ...{ issuer: 'https://id.example.com', scope: 'mail.send' },
        },
      }),
      'mail-settings-oauthMechanism',
    ],
  ])('leads from advice about %s to its input', async (path, settings, id) => {
    await test(failedStep({ advice: 'Look there.', field: path }), {
      settings,
    });
    await press(/^Go to /);
    await waitFor(() =>
      expect(document.activeElement).toHaveAttribute('id', id),
    );
  });

  it('shows the chain of certificates, and trusts an authority only after its fingerprint was compared', async () => {
    await test(
      failedStep({
        id: 'tls',
        certificate: {
          ...{ verified: false, fault: 'Signed by a stranger.' },
          chain: [
            {
              ...authority,
              ...{ subject: 'CN=mail.example.com', isAuthority: false },
              ...{ names: ['mail.example.com'], pem: 'leaf' },
              ...{ fingerprint: fingerprint.replaceAll('AB', 'CD') },
              validUntil: '2020-01-01T00:00:00Z',
            },
            authority,
          ],
        },
        repairs: [
          {
            ...{ words: 'Trust “Harbour CA”', trust: true },
            changes: [{ field: 'advanced.certificateAuthority', value: pem }],
          },
        ],
      }),
    );
    const chain = screen.getByRole('list', { name: 'Chain of certificates' });
    expect(chain).toHaveTextContent('CN=mail.example.com');
    expect(chain).toHaveTextContent('(has expired)');
    expect(within(chain).getByText(fingerprint)).toBeInTheDocument();
    expect(screen.getByText('Signed by a stranger.')).toBeInTheDocument();

    await press('Trust “Harbour CA”');
    const dialog = await screen.findByRole('dialog', {
      name: 'Trust this certificate authority?',
    });
    expect(dialog).toHaveAccessibleDescription(
      /could pose as your mail server/,
    );
    expect(within(dialog).getByText(fingerprint)).toBeInTheDocument();
    const trust = within(dialog).getByRole('button', {
      name: 'Trust and fill in',
    });
    expect(trust).toBeDisabled();
    await waitFor(() =>
      expect(
        within(dialog).getByRole('button', { name: 'Do not trust' }),
      ).toHaveFocus(),
    );
    await userEvent.click(within(dialog).getByRole('checkbox'));
    await userEvent.click(trust);
    await waitFor(() =>
      expect(panel()).toHaveTextContent(
        'Filled in: Own certificate authority (PEM): the certificate that you compared.',
      ),
    );
    await press(/^Advanced/);
    expect(field(/^Own certificate authority/)).toHaveValue(pem);
  });

  it('trusts nothing whose fingerprint it cannot show', async () => {
    await test(
      failedStep({
        id: 'tls',
        certificate: { verified: false, chain: [authority] },
        repairs: [
          {
            ...{ words: 'Trust “another”', trust: true },
            changes: [
              { field: 'advanced.certificateAuthority', value: 'another' },
            ],
          },
        ],
      }),
    );
    expect(screen.queryByRole('button', { name: /^Trust/ })).toBeNull();
  });

  it('waits for the mail and tells when it has arrived', async () => {
    let answer = waiting;
    const getArrival = jest.fn(async () => answer);
    await test(accepted, { api: { getArrival } });
    expect(
      await screen.findAllByText(
        'Accepted by the server; waiting for it to arrive',
      ),
    ).not.toHaveLength(0);
    expect(getArrival).toHaveBeenCalledWith('run-1');
    answer = arrived;
    await waitFor(() =>
      expect(screen.getAllByText('Arrived after 9 s')).toHaveLength(2),
    );
    const heard = screen
      .getAllByText('Arrived after 9 s')
      .filter(element => element.getAttribute('role') === 'status');
    expect(heard).not.toHaveLength(0);
    expect(screen.queryByLabelText('Code from the mail')).toBeNull();
  });

  it('takes the code of the mail, and says what is wrong with another', async () => {
    const wrong = await refusal(400, {
      ...{ name: 'InputError', message: 'wrong' },
      fields: [{ path: 'code', message: 'four tries are left' }],
    });
    const confirmArrival = jest
      .fn<Promise<DiagnosisArrival>, [string, string]>()
      .mockRejectedValueOnce(wrong)
      .mockResolvedValue(arrived);
    await test(accepted, {
      api: { getArrival: async () => waiting, confirmArrival },
    });
    const code = await screen.findByLabelText('Code from the mail');
    await userEvent.type(code, 'oops{Enter}');
    expect(code).toHaveAccessibleDescription(/8 letters and digits/);
    expect(confirmArrival).not.toHaveBeenCalled();

    await userEvent.clear(code);
    await userEvent.type(code, 'k7qx 3mrt{Enter}');
    await waitFor(() =>
      expect(code).toHaveAccessibleDescription(
        'This is not the code of this mail. (four tries are left)',
      ),
    );
    expect(code).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findAllByText('Arrived after 9 s')).toHaveLength(2);
    expect(confirmArrival).toHaveBeenLastCalledWith('run-1', 'k7qx 3mrt');
    expect(screen.getByRole('region', { name: 'Arrival' })).toHaveFocus();
  });

  it('gives the advice for a mail that is missing, and still takes its code', async () => {
    await test(accepted, {
      api: {
        getArrival: async () => ({
          ...{ state: 'missing', sentAt },
          advice: 'Look in the spam folder.',
        }),
      },
    });
    const arrival = screen.getByRole('region', { name: 'Arrival' });
    expect(
      await within(arrival).findByText('Look in the spam folder.'),
    ).toBeInTheDocument();
    expect(
      within(arrival).getByLabelText('Code from the mail'),
    ).toBeInTheDocument();
  });

  it('says that the server has put the mail off, and what comes next', async () => {
    await test([
      { type: 'plan', steps: ['rcpt-to', 'data'] },
      { type: 'step', id: 'rcpt-to', state: 'deferred' },
      { type: 'step', id: 'data', state: 'skipped' },
      {
        ...{ type: 'verdict', outcome: 'inconclusive', testedAt: sentAt },
        summary: 'Later.',
      },
    ]);
    expect(
      within(steps()).getByText(/Recipient/).parentElement,
    ).toHaveTextContent('Recipient · Put off by the server');
    expect(panel()).toHaveTextContent(
      /Put off by the server.*no mail was accepted.*\(greylisting\).*Test again in a quarter of an hour/,
    );
    expect(panel()).not.toHaveTextContent('Passed');
  });

  const tested = (last: Settings['test']) => aSettings({ test: last });

  it('still waits for the mail of the last test after a reload', async () => {
    const getArrival = jest.fn(async () => arrived);
    await openPage(
      { getArrival },
      tested({ outcome: 'passed', testedAt: sentAt, arrival: run }),
    );
    expect(await screen.findAllByText('Arrived after 9 s')).toHaveLength(2);
    expect(getArrival).toHaveBeenCalledWith('run-1');
  });

  it('tells nothing of the mail of somebody else’s test but that it has arrived', async () => {
    const unknown = await refusal(404, { name: 'NotFoundError', message: '' });
    const api = { getArrival: jest.fn().mockRejectedValue(unknown) };
    await openPage(
      api,
      tested({ outcome: 'passed', testedAt: sentAt, arrival: run }),
    );
    expect(
      await screen.findAllByText(/Whoever made this test/),
    ).not.toHaveLength(0);
    expect(screen.queryByLabelText('Code from the mail')).toBeNull();
  });

  it('counts a confirmed arrival in the guide of the first visit and in the bar', async () => {
    let answer = waiting;
    const own: OwnServer = anOwnServer({ authentication: 'none' });
    await openPage(
      {
        diagnose: async (_, { onLine }) => accepted.forEach(onLine),
        getArrival: async () => answer,
        confirmArrival: async () => {
          answer = arrived;
          return answer;
        },
      },
      noSettings(),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Authentication type' }),
      'none',
    );
    await userEvent.type(field(/^Host/), own.host);
    await userEvent.type(field(/^From Email/), own.fromEmail);
    await startTest();
    const guide = screen.getByRole('region', { name: /^Set up mail/ });
    await waitFor(() =>
      expect(guide).toHaveTextContent(
        'Test (done: the server accepted the mail)',
      ),
    );
    await userEvent.type(
      await screen.findByLabelText('Code from the mail'),
      'K7QX-3MRT{Enter}',
    );
    await waitFor(() =>
      expect(guide).toHaveTextContent('Test (done: the mail arrived)'),
    );
    expect(
      screen.getByRole('region', { name: 'Unsaved changes' }),
    ).toHaveTextContent('Tested with these values; the mail arrived.');
  });

  it('copies the whole test for support, and neither secrets nor addresses', async () => {
    const user = userEvent.setup();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await test(
      failedStep({
        ...{ id: 'auth', summary: 'Refused for portal@example.com.' },
        evidence: '535 5.7.8 hunter22 <portal@example.com>',
        facts: [{ label: 'Mechanism', value: 'PLAIN' }],
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Copy for support' }));
    const [[text]] = writeText.mock.calls;
    expect(text).toContain('smtp.example.com:587');
    expect(text).toContain('Mechanism: PLAIN');
    expect(text).toContain('535 5.7.8');
    expect(text).toContain('…@example.com');
    expect(text).not.toContain('portal@');
    expect(
      await screen.findByText(/^Copied: the report of this test/),
    ).toBeInTheDocument();
  });
});
