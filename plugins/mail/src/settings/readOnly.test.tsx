// Apart from the other tests of the page: `usePermission` remembers what was
// allowed for as long as the browser page lives.
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen } from '@testing-library/react';
import { mailApiMock } from '../__testUtils__/mailApi';
import { aFallbackServer, aSettings } from '../__testUtils__/settings';
import { SettingsPage } from './SettingsPage';

describe('SettingsPage without permission to change', () => {
  it('shows the values without a way to change, to test or to undo them', async () => {
    renderInTestApp(<SettingsPage />, {
      apis: [
        mailApiMock({
          getSettings: async () =>
            aSettings({
              undo: { changes: ['host: a → b'] },
              fallback: aFallbackServer(),
              fallbackPasswordSet: true,
            }),
        }),
        mockApis.permission({ authorize: AuthorizeResult.DENY }),
      ],
    });
    const hosts = await screen.findAllByRole('textbox', { name: /^Host/ });
    expect(hosts.map(host => host.getAttribute('value'))).toEqual([
      ...['smtp.example.com', 'backup.example.com'],
    ]);
    hosts.forEach(host => expect(host).toHaveAttribute('readonly'));
    expect(
      screen.getByRole('switch', { name: /^Use a second server/ }),
    ).toBeDisabled();
    expect(screen.getByRole('switch', { name: 'Send mail' })).toBeDisabled();
    expect(screen.getByText('mail.settings.update')).toBeInTheDocument();
    expect(screen.getByText('mail.diagnosis.run')).toBeInTheDocument();
    for (const name of ['Save', 'Test', 'Replace', 'Undo the last save']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});
