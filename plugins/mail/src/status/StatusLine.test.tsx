import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { MailStatus } from '@mailroom/backstage-plugin-mail-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mailApiMock } from '../__testUtils__/mailApi';
import { StatusLine } from './StatusLine';

const paused: MailStatus = {
  status: 'paused',
  since: new Date(Date.now() - 2 * 86_400_000).toISOString(),
  waiting: 3,
  cause: {
    failureClass: 'auth',
    summary: 'The mail server refused the password.',
    reply: '535 5.7.8 Authentication credentials invalid',
    advice: 'Replace the password of the mail server.',
  },
};

function renderStatus(api: ReturnType<typeof mailApiMock>) {
  renderInTestApp(<StatusLine />, { apis: [api, mockApis.permission()] });
  return screen.getByRole('region', { name: 'Mail status' });
}

describe('StatusLine', () => {
  it.each<[MailStatus['status'], string, RegExp]>([
    ['not-configured', 'Not set up', /No mail server is set up/],
    ['off', 'Off', /switched off/],
    ['untested', 'Not tested', /No mail has been sent with these settings/],
    ['working', 'Working', /accepted the last mail/],
    ['confirmed', 'Confirmed', /known to have arrived/],
    ['degraded', 'Degraded', /The last attempt failed/],
    ['paused', 'Held', /Sending is paused/],
  ])('says %s as "%s" with an icon and what it means', async (...row) => {
    const [status, word, meaning] = row;
    const line = renderStatus(
      mailApiMock({ getStatus: async () => ({ status }) }),
    );
    const pill = (await within(line).findByText(word)).parentElement;
    expect(pill?.querySelector('svg')).toBeInTheDocument();
    expect(within(line).getByText(meaning)).toBeInTheDocument();
    expect(pill?.parentElement).toHaveAttribute('role', 'status');
    expect(within(line).queryByRole('button')).not.toBeInTheDocument();
  });

  it('tells since when, how many wait, why and what to do', async () => {
    const line = renderStatus(mailApiMock({ getStatus: async () => paused }));
    const since = await within(line).findByText('2 days ago');
    expect(since).toHaveAttribute('datetime', paused.since);
    expect(since).toHaveAttribute('title', expect.stringMatching(/\d{4}/));
    expect(within(line).getByText('3 mails wait')).toBeInTheDocument();
    for (const words of [
      'The mail server refused the password.',
      '535 5.7.8 Authentication credentials invalid',
      'Replace the password of the mail server.',
    ]) {
      expect(within(line).getByText(words)).toBeInTheDocument();
    }
  });

  it('tells what holds mails back though mail works', async () => {
    const goesOnAt = new Date(2026, 10, 22, 14, 20).toISOString();
    const day = { used: 2000, limit: 2000, reserved: 100, goesOnAt };
    const slowed = { perMinute: 12, limit: 30, until: goesOnAt };
    const status: MailStatus = { status: 'working', limits: { day, slowed } };
    const line = renderStatus(mailApiMock({ getStatus: async () => status }));
    expect(
      await within(line).findByText(
        'The mail server asked us to slow down: 12 of 30 mails a minute, recovering.',
      ),
    ).toBeInTheDocument();
    expect(
      within(line).getByText(/^The limit of 2,000 mails a day is reached/),
    ).toHaveTextContent(
      /goes on at about Sun,? 0?2:20.* The last 100 of them are kept for mails/,
    );
    expect(
      within(line).getByText('2,000 of 2,000 mails of the last 24 hours used'),
    ).toBeInTheDocument();
  });

  it('says that mails go over the fall-back server, and what is wrong with the first', async () => {
    const server = 'backup.example:587';
    const fallback = { state: 'in-use', server } as const;
    const status: MailStatus = { ...paused, status: 'degraded', fallback };
    const line = renderStatus(mailApiMock({ getStatus: async () => status }));
    expect(
      await within(line).findByText(
        'Mails go over the fall-back server backup.example:587, and over the first one again as soon as it works.',
      ),
    ).toBeInTheDocument();
    expect(within(line).queryByText(/last attempt/)).not.toBeInTheDocument();
    expect(
      within(line).getByText('The mail server refused the password.'),
    ).toBeInTheDocument();
  });

  it('says whether the fall-back server would be there', async () => {
    const server = 'backup.example:587';
    const api = mailApiMock({
      getStatus: async () => ({
        ...{ status: 'working' },
        fallback: { state: 'failing', server, cause: paused.cause },
      }),
    });
    const line = renderStatus(api);
    expect(
      await within(line).findByText(
        'The fall-back server backup.example:587 does not work, so nothing stands in for the first one.',
      ),
    ).toBeInTheDocument();
    expect(
      within(line).getByText('Replace the password of the mail server.'),
    ).toBeInTheDocument();
  });

  it('tries what waits at once, announces the outcome and keeps the keyboard in place', async () => {
    let released: (value: { released: number }) => void = () => undefined;
    const api = mailApiMock({
      retryWaiting: () =>
        new Promise(resolve => {
          released = resolve;
        }),
    });
    api.getStatus.mockResolvedValueOnce(paused).mockResolvedValue({
      status: 'working',
      waiting: 0,
    });
    const line = renderStatus(api);

    await userEvent.click(
      await within(line).findByRole('button', { name: 'Try now' }),
    );
    const busy = within(line).getByRole('button', { name: 'Trying…' });
    expect(busy).toHaveAttribute('aria-disabled', 'true');
    expect(busy).toHaveFocus();
    await userEvent.click(busy);
    expect(api.retryWaiting).toHaveBeenCalledTimes(1);

    released({ released: 3 });
    expect(await within(line).findByText('Working')).toBeInTheDocument();
    expect(within(line).getByText('nothing waits')).toBeInTheDocument();
    expect(
      within(line).getByText('3 mails are being sent again.'),
    ).toHaveAttribute('role', 'status');
    await waitFor(() => expect(line).toHaveFocus());
    expect(within(line).queryByRole('button')).not.toBeInTheDocument();
  });

  it('tells why trying was refused', async () => {
    const line = renderStatus(
      mailApiMock({
        getStatus: async () => paused,
        retryWaiting: async () => {
          throw new Error('mail is switched off');
        },
      }),
    );
    await userEvent.click(
      await within(line).findByRole('button', { name: 'Try now' }),
    );
    expect(
      await screen.findByText(
        'The waiting mails could not be sent again: mail is switched off',
      ),
    ).toBeInTheDocument();
    expect(
      within(line).getByRole('button', { name: 'Try now' }),
    ).toBeInTheDocument();
  });

  it('says that it does not know when there is no answer', async () => {
    const line = renderStatus(
      mailApiMock({
        getStatus: async () => {
          throw new Error('the backend is starting');
        },
      }),
    );
    const alert = await within(line).findByRole('alert');
    expect(alert).toHaveTextContent('It is not known whether mail works');
    expect(alert).toHaveTextContent('the backend is starting');
  });
});
