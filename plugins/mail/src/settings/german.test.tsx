import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { DiagnosisLine } from '@mailroom/backstage-plugin-mail-common';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  BACKEND_URL,
  permissionsHandler,
  renderPortal,
} from '../__testUtils__/renderPortal';
import { aSettings } from '../__testUtils__/settings';

// A whole portal is rendered, on machines of any speed.
jest.setTimeout(180_000);
configure({ asyncUtilTimeout: 60_000 });

const MAIL_URL = `${BACKEND_URL}/api/mail`;

const settings = aSettings({
  warnings: [
    'The password was stored 400 days ago. Replace it from time to time.',
  ],
  undo: { changes: ['Mail: off → on', 'Password: replaced'] },
});

const fields = [
  {
    path: 'own.host',
    message:
      'is not allowed here. app-config allows in mail.policy.allowedHosts: smtp.example.com.',
  },
  { path: 'own.port', message: 'must be at most 65535.' },
];

const summary = 'The portal could not sign in as portal@example.com.';
const serverWords = '535 5.7.8 Error: authentication failed.';
const lines: DiagnosisLine[] = [
  { type: 'plan', steps: ['auth'] },
  {
    ...{ type: 'step', id: 'auth', state: 'failed', summary },
    evidence: serverWords,
    advice:
      'The mail server refuses username or password. Check both; some servers want the whole address as the username.',
    facts: [{ label: 'Mechanism', value: 'PLAIN' }],
    repairs: [
      {
        words: 'Use the server without signing in',
        changes: [{ field: 'authentication', value: 'none' }],
      },
    ],
  },
  {
    ...{ type: 'verdict', outcome: 'failed', summary },
    testedAt: '2026-11-20T12:00:00.000Z',
  },
];

describe('SettingsPage in German', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  beforeEach(() => {
    // The language of the person before stays there.
    window.localStorage.clear();
    server.use(
      permissionsHandler([
        'mail.settings.read',
        'mail.settings.update',
        'mail.diagnosis.run',
      ]),
      http.get(`${MAIL_URL}/status`, () =>
        HttpResponse.json({ status: 'working', waiting: 0 }),
      ),
      http.get(`${MAIL_URL}/settings`, () => HttpResponse.json(settings)),
      http.put(`${MAIL_URL}/settings`, () =>
        HttpResponse.json(
          {
            error: { name: 'InputError', message: 'no', fields },
            response: { statusCode: 400 },
          },
          { status: 400 },
        ),
      ),
      http.post(`${MAIL_URL}/diagnosis`, () =>
        HttpResponse.text(
          lines.map(line => `${JSON.stringify(line)}\n`).join(''),
          { headers: { 'content-type': 'application/x-ndjson' } },
        ),
      ),
    );
  });

  const field = (name: string | RegExp) =>
    screen.findByRole('textbox', { name });

  it('says everything in German, also what the backend said in English', async () => {
    renderPortal({ path: '/mail/settings', language: 'de' });
    expect(await field(/^Absenderadresse/)).toHaveValue('portal@example.com');
    for (const words of [
      'Passwort: gespeichert, vor 43 Tagen',
      /^Das Passwort wurde vor 400 Tagen gespeichert/,
      /: Mail: aus → an, Passwort: ersetzt$/,
    ]) {
      expect(screen.getByText(words)).toBeInTheDocument();
    }

    const host = await field(/^Host/);
    await userEvent.type(host, '/');
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
    // The contract is checked before anybody is asked.
    expect(host).toHaveAccessibleDescription(/muss der Name allein sein/);
    await userEvent.type(host, '{Backspace}');
    await userEvent.type(await field(/^Absendername/), 'x');
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(host).toBeInvalid());
    expect(host).toHaveAccessibleDescription(/^ist hier nicht erlaubt\./);
    expect(await field(/^Port/)).toHaveAccessibleDescription(
      /darf höchstens 65535 sein/,
    );

    const recipient = await field('Testmail senden an');
    await userEvent.clear(recipient);
    await userEvent.type(recipient, 'ada@example.com{Enter}');
    const steps = await screen.findByRole('list', {
      name: 'Schritte des Tests',
    });
    await within(steps).findByText(/^Der Mailserver lehnt Benutzername oder/);
    expect(steps).toHaveTextContent(
      'Das Portal konnte sich nicht als portal@example.com anmelden.',
    );
    expect(steps).toHaveTextContent('VerfahrenPLAIN');
    expect(
      within(steps).getByRole('button', {
        name: 'Den Server ohne Anmeldung verwenden',
      }),
    ).toBeInTheDocument();
    expect(within(steps).getByText(serverWords)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/\b(the|is|must|your)\b/i);
  });
});
