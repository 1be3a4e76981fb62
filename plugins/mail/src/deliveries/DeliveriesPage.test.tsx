import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  DeliveryPage,
  DeliveryQuery,
} from '@mailroom/backstage-plugin-mail-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDelivery } from '../__testUtils__/deliveries';
import { mailApiMock } from '../__testUtils__/mailApi';
import { ShowLocation } from '../__testUtils__/ShowLocation';
import { DeliveriesPage } from './DeliveriesPage';

function renderPage(api: ReturnType<typeof mailApiMock>, path = '/') {
  renderInTestApp(
    <>
      <DeliveriesPage />
      <ShowLocation />
    </>,
    { apis: [api, mockApis.permission()], initialRouteEntries: [path] },
  );
}

function location() {
  return screen.getByTestId('location').textContent;
}

describe('DeliveriesPage', () => {
  it('lists each mail with its state, recipient, subject, kind, age, attempts and last reply', async () => {
    const createdAt = new Date(Date.now() - 3 * 3_600_000).toISOString();
    renderPage(
      mailApiMock({
        listDeliveries: async () => ({
          items: [
            aDelivery({ createdAt }),
            aDelivery({
              id: 'm2',
              state: 'accepted',
              kind: 'acme.digest',
              subject: 'Weekly digest',
              attempts: 2,
              reason: undefined,
            }),
          ],
        }),
      }),
    );

    const table = await screen.findByRole('table', { name: 'Deliveries' });
    const [, first, second] = within(table).getAllByRole('row');
    for (const words of [
      'Deferred',
      'ada@example.com',
      'Change in the catalog',
      '3 hours ago',
      '1',
      'The server could not be reached',
    ]) {
      expect(within(first).getByText(words)).toBeInTheDocument();
    }
    expect(within(first).getByRole('rowheader')).toHaveTextContent('[TC-104]');
    expect(within(first).getByText('3 hours ago')).toHaveAttribute(
      'datetime',
      createdAt,
    );
    expect(within(second).getByText('Accepted')).toBeInTheDocument();
    expect(within(second).getByText('acme.digest')).toBeInTheDocument();
    expect(within(second).getByText('2')).toBeInTheDocument();
  });

  it('keeps the filters in the URL and asks the backend for them', async () => {
    const api = mailApiMock({
      listDeliveries: async () => ({ items: [aDelivery()] }),
    });
    renderPage(api, '/?state=held');
    expect(await screen.findByRole('table')).toBeInTheDocument();
    expect(api.listDeliveries).toHaveBeenLastCalledWith(
      expect.objectContaining({ state: 'held', address: undefined }),
    );

    await userEvent.type(screen.getByLabelText('Recipient'), 'ada@');
    await waitFor(() => expect(location()).toBe('/?state=held&address=ada%40'));
    await waitFor(() =>
      expect(api.listDeliveries).toHaveBeenLastCalledWith(
        expect.objectContaining({ state: 'held', address: 'ada@' }),
      ),
    );

    await userEvent.click(screen.getByRole('button', { name: /State/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Rejected' }));
    await waitFor(() =>
      expect(location()).toBe('/?state=rejected&address=ada%40'),
    );

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(location()).toBe('/'));
    expect(screen.getByLabelText('Recipient')).toHaveValue('');
  });

  it('loads older mails below and goes on there', async () => {
    const older = aDelivery({ id: 'm0', subject: 'An older mail' });
    const pages: Record<string, DeliveryPage> = {
      first: { items: [aDelivery()], nextCursor: 'older' },
      older: { items: [older] },
    };
    const api = mailApiMock({
      listDeliveries: async (query: DeliveryQuery) =>
        pages[query.cursor ?? 'first'],
    });
    renderPage(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    const link = await screen.findByRole('link', { name: 'An older mail' });
    await waitFor(() => expect(link).toHaveFocus());
    expect(screen.getByRole('link', { name: /TC-104/ })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Load more' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('2 mails shown.')).toBeInTheDocument();
  });

  it('says why older mails do not come, and keeps the list', async () => {
    renderPage(
      mailApiMock({
        listDeliveries: async ({ cursor }: DeliveryQuery) => {
          if (cursor) throw new Error('the cursor is too old');
          return { items: [aDelivery()], nextCursor: 'older' };
        },
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Load more' }),
    );
    expect(
      await screen.findByText(
        'Older mails could not be loaded: the cursor is too old',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('table')).toBeInTheDocument();
  });

  it('shows the first step when nothing has been sent yet', async () => {
    renderPage(mailApiMock());
    expect(
      await screen.findByText('No mail has been sent yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Change an entity that has an owner/),
    ).toBeInTheDocument();
  });

  it('offers to clear the filters when nothing matches them', async () => {
    renderPage(mailApiMock(), '/?address=nobody');
    expect(
      await screen.findByText('No mail matches these filters'),
    ).toBeInTheDocument();
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await userEvent.click(clear);
    expect(
      await screen.findByText('No mail has been sent yet'),
    ).toBeInTheDocument();
  });

  it('says why the list cannot be loaded, and tries again on demand', async () => {
    const api = mailApiMock();
    api.listDeliveries
      .mockRejectedValueOnce(new NotFoundError('the backend is starting'))
      .mockResolvedValue({ items: [aDelivery()] });
    renderPage(api);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The deliveries could not be loaded');
    expect(alert).toHaveTextContent('the backend is starting');
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByRole('table')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
