import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import {
  BACKEND_URL,
  permissionsHandler,
  renderPortal,
} from '../__testUtils__/renderPortal';
import { tabsInOrder } from './mailTabs';

/** Every choice of tabs but none. */
const choices = Array.from({ length: 2 ** tabsInOrder.length - 1 }, (_, of) =>
  tabsInOrder.filter((_tab, index) => Math.floor((of + 1) / 2 ** index) % 2),
).map(tabs => ({ tabs, names: tabs.map(({ title }) => title).join(', ') }));

describe('the tabs of Mail', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it.each(choices)('are for those who may read $names', async ({ tabs }) => {
    window.localStorage.clear();
    server.use(
      permissionsHandler(tabs.map(({ permission }) => permission.name)),
      // What the tabs show is of no interest here.
      http.all(`${BACKEND_URL}/api/*`, () => HttpResponse.error()),
    );
    renderPortal({ path: '/mail' });
    await waitFor(() =>
      expect(
        screen.getAllByRole('tab').map(({ textContent }) => textContent),
      ).toEqual(tabs.map(({ title }) => title)),
    );
    await waitFor(() =>
      expect(window.location.pathname).toBe(`/mail/${tabs[0].path}`),
    );
    expect(screen.getByTestId('sidebar-root')).toHaveTextContent('Mail');
  });
});
