import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mailApiMock } from '../__testUtils__/mailApi';
import { aSettings } from '../__testUtils__/settings';
import { SettingsPage } from './SettingsPage';

// The whole page is rendered, on machines of any speed.
jest.setTimeout(180_000);
configure({ asyncUtilTimeout: 60_000 });

const ready: Settings['fallback'] = {
  ...{ state: 'ready', host: 'backup.example', port: 587 },
  ...{ security: 'starttls', signsIn: true, problems: [] },
};

function openPage(fallback: Settings['fallback']) {
  const mailApi = mailApiMock({
    getSettings: async () => aSettings({ fallback }),
    diagnose: async (_, { onLine }) =>
      onLine({
        ...{ type: 'verdict', outcome: 'passed', summary: 'Accepted.' },
        testedAt: '2026-11-21T12:00:00.000Z',
      }),
  });
  renderInTestApp(<SettingsPage />, {
    apis: [mailApi, mockApis.permission()],
  });
  return mailApi;
}

describe('the fall-back server on the settings page', () => {
  it('is shown, and tested on demand without proving what stands in the form', async () => {
    const mailApi = openPage(ready);
    const card = await screen.findByRole('region', {
      name: 'Fall-back server',
    });
    expect(card).toHaveTextContent('Serverbackup.example:587');
    expect(card).toHaveTextContent('with user name and password');
    expect(within(card).queryByRole('textbox')).not.toBeInTheDocument();

    const panel = screen.getByRole('region', { name: 'Test' });
    await userEvent.click(
      within(panel).getByRole('radio', { name: 'Fall-back server' }),
    );
    const recipient = within(panel).getByLabelText('Send the test mail to');
    await userEvent.clear(recipient);
    await userEvent.click(recipient);
    await userEvent.paste('ada@example.com');
    await userEvent.keyboard('{Enter}');
    await within(panel).findByText('Test again');
    expect(mailApi.diagnose).toHaveBeenCalledWith(
      { recipient: 'ada@example.com', sender: 'fallback' },
      expect.anything(),
    );
    expect(screen.queryByText(/have changed since/)).not.toBeInTheDocument();
  });

  it('is told what is wrong with, and cannot be tested then', async () => {
    const problem = 'mail.fallback.port must be between 1 and 65535.';
    openPage({ state: 'invalid', problems: [problem] });
    expect(await screen.findByText(problem)).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: /Fall-back/ })).toBeNull();
  });
});
