import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import { rootRouteRef } from '../routes';
import { mailApiMock } from '../__testUtils__/mailApi';
import { MailTroubleBanner } from './MailTroubleBanner';

function renderBanner(path: string, api: ReturnType<typeof mailApiMock>) {
  renderInTestApp(
    <>
      <MailTroubleBanner />
      <main>the page</main>
    </>,
    {
      apis: [api, mockApis.storage()],
      initialRouteEntries: [path],
      mountedRoutes: { '/mail': rootRouteRef },
    },
  );
}

const degraded = () =>
  mailApiMock({ getStatus: async () => ({ status: 'degraded' }) });

describe('MailTroubleBanner', () => {
  it('shows on a page whose path only begins like that of Mail', async () => {
    renderBanner('/mailing-lists', degraded());
    expect(await screen.findByRole('complementary')).toHaveTextContent(
      'Mails of this portal are delayed.',
    );
  });

  it('says that mails are not delayed while they go over the fall-back server', async () => {
    const fallback = { state: 'in-use' } as const;
    const status = { status: 'degraded', fallback } as const;
    renderBanner('/', mailApiMock({ getStatus: async () => status }));
    expect(await screen.findByRole('complementary')).toHaveTextContent(
      'Mails of this portal go over the fall-back server.',
    );
  });

  it.each(['/mail', '/mail/deliveries'])('stays away from %s', async path => {
    const api = degraded();
    renderBanner(path, api);
    await act(() => api.getStatus.mock.results[0].value);
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it.each(['working', 'off', 'untested'] as const)(
    'stays away while mail is %s',
    async status => {
      const api = mailApiMock({ getStatus: async () => ({ status }) });
      renderBanner('/', api);
      await act(() => api.getStatus.mock.results[0].value);
      expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    },
  );
});
