// Apart from the other tests of the legacy page: `usePermission` remembers
// what was allowed for as long as the browser page lives.
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import { mailApiMock } from '../__testUtils__/mailApi';
import { LegacyMailPage } from '../LegacyMailPage';

describe('the tabs of the legacy page', () => {
  it('are those that somebody may read, with deliveries or without', async () => {
    const allowed = ['mail.settings.read', 'mail.rules.read'];
    const api = mailApiMock();
    renderInTestApp(<LegacyMailPage />, {
      apis: [
        api,
        catalogApiMock(),
        mockApis.permission({
          authorize: ({ permission }) =>
            allowed.includes(permission.name)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        }),
      ],
    });
    await waitFor(() =>
      expect(
        screen.getAllByRole('tab').map(({ textContent }) => textContent),
      ).toEqual(['SMTP settings', 'Workflow notifications']),
    );
    expect(api.listDeliveries).not.toHaveBeenCalled();
  });
});
