import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  DeliveryPage,
  DeliveryQuery,
} from '@mailroom/backstage-plugin-mail-common';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDelivery } from '../__testUtils__/deliveries';
import { mailApiMock } from '../__testUtils__/mailApi';
import { signalsMock } from '../__testUtils__/signals';
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
  it('shows what the backend signals, and moves nothing for somebody who reads further down', async () => {
    const signals = signalsMock();
    let items = [aDelivery({ createdAt: '2026-11-20T10:00:00.000Z' })];
    const api = mailApiMock({ listDeliveries: async () => ({ items }) });
    renderInTestApp(<DeliveriesPage />, {
      apis: [api, mockApis.permission(), [signalApiRef, signals]],
    });
    expect(await screen.findByText('Deferred')).toBeInTheDocument();

    const subject = 'Ready for release';
    const accepted = { ...items[0], state: 'accepted' as const };
    const createdAt = '2026-11-20T11:00:00.000Z';
    items = [aDelivery({ id: 'm2', subject, createdAt }), accepted];
    const scrolled = jest
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockReturnValue(new DOMRect(0, -500));
    act(() => signals.send());
    const offer = await screen.findByRole('button', {
      name: 'Show 1 new mail',
    });
    expect(screen.getByText('Accepted')).toBeInTheDocument();
    expect(screen.queryByText(subject)).not.toBeInTheDocument();

    // What jsdom cannot do: then the list is at its top again.
    Element.prototype.scrollIntoView = () => scrolled.mockRestore();
    await userEvent.click(offer);
    expect(await screen.findByText(subject)).toBeInTheDocument();
    expect(offer).not.toBeInTheDocument();
  });

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
      expect.objectContaining({ state: ['held'], address: undefined }),
    );

    await userEvent.type(screen.getByLabelText('Recipient'), 'ada@');
    await waitFor(() => expect(location()).toBe('/?state=held&address=ada%40'));
    await waitFor(() =>
      expect(api.listDeliveries).toHaveBeenLastCalledWith(
        expect.objectContaining({ state: ['held'], address: 'ada@' }),
      ),
    );

    await userEvent.click(screen.getByRole('button', { name: /State/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Rejected' }));
    await waitFor(() =>
      expect(location()).toBe('/?state=held%2Crejected&address=ada%40'),
    );
    await userEvent.keyboard('{Escape}');

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(location()).toBe('/'));
    expect(screen.getByLabelText('Recipient')).toHaveValue('');
  });

  it('searches by person, entity, kind and days, and goes on where a search has stopped', async () => {
    const api = mailApiMock({
      listDeliveryKinds: async () => ({ items: ['mail.test', 'acme.digest'] }),
      listDeliveries: async ({ cursor }: DeliveryQuery) =>
        cursor
          ? { items: [aDelivery({ subject: 'Found at last' })] }
          : {
              items: [],
              nextCursor: 'on',
              searchedUntil: '2026-11-02T10:00:00.000Z',
            },
    });
    renderPage(api, '/?person=nobody&to=tomorrow&kind=acme.digest');
    await waitFor(() =>
      expect(api.listDeliveries).toHaveBeenLastCalledWith(
        expect.objectContaining({ kind: 'acme.digest', person: undefined }),
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'More filters' }));
    const person = screen.getByLabelText('Person or group');
    await userEvent.type(person, 'team one');
    expect(person).toBeInvalid();
    await userEvent.clear(person);
    await userEvent.type(person, 'Ada');
    await userEvent.type(screen.getByLabelText('Entity'), 'component:checkout');
    fireEvent.change(screen.getByLabelText('Until'), {
      target: { value: '2026-11-20' },
    });
    await waitFor(() =>
      expect(api.listDeliveries).toHaveBeenLastCalledWith(
        expect.objectContaining({
          kind: 'acme.digest',
          person: 'user:default/ada',
          entity: 'component:default/checkout',
          from: undefined,
          to: new Date('2026-11-21T00:00:00').toISOString(),
        }),
      ),
    );

    expect(screen.getByText(/^Searched back to/)).toHaveTextContent('2026');
    expect(screen.queryByText(/No mail matches/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Search on' }));
    expect(
      await screen.findByRole('link', { name: 'Found at last' }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Searched back to/)).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(() => expect(location()).toBe('/'));
  });

  it('shows what became of attempts as charts and as a table', async () => {
    const hour = {
      ...{ accepted: 1200, deferred: 3, rejected: 0 },
      timeToAccept: { p50Ms: 95, p95Ms: 61_000 },
    };
    const idleHour = { accepted: 0, deferred: 0, rejected: 0 };
    const api = mailApiMock({
      listDeliveryHours: async () => ({
        items: [
          { startsAt: '2026-11-20T09:00:00.000Z', ...hour },
          { startsAt: '2026-11-20T10:00:00.000Z', ...idleHour },
        ],
        total: hour,
      }),
    });
    renderPage(api);
    expect(await screen.findByText('Accepted: 1,200')).toBeInTheDocument();
    expect(
      screen.getByText('Half accepted within 95 ms, 95% within 1 min'),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('img', { name: /hour by hour/ })).toHaveLength(
      4,
    );
    await userEvent.click(screen.getByRole('button', { name: '7 days' }));
    expect(api.listDeliveryHours).toHaveBeenLastCalledWith({ span: 'week' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as a table' }),
    );
    const table = screen.getByRole('table', { name: 'Attempts hour by hour' });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveTextContent(/1200.*3.*0.*95 ms.*1 min/);
  });

  it('does to several mails what it asked about, and tells what came of it', async () => {
    const api = mailApiMock({
      listDeliveries: async () => ({
        items: [aDelivery(), aDelivery({ id: 'm2', subject: 'Another' })],
        nextCursor: 'older',
      }),
      changeDeliveries: async (_action, _request, { onProgress, signal }) => {
        onProgress({ done: false, changed: 1, refused: [] });
        if (api.changeDeliveries.mock.calls.length > 1) {
          await new Promise((_, reject) =>
            signal?.addEventListener('abort', () => reject(signal.reason)),
          );
        }
        onProgress({
          ...{ done: true, changed: 1 },
          refused: [{ because: 'accepted', count: 1 }],
        });
      },
    });
    renderPage(api, '/?state=deferred');
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Mark all mails shown' }),
    );
    expect(screen.getByText('2 marked')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel mails' }));
    const question = await screen.findByRole('dialog', {
      name: 'Cancel 2 mails?',
    });
    expect(api.changeDeliveries).not.toHaveBeenCalled();
    await userEvent.click(
      within(question).getByRole('button', { name: 'Cancel mails' }),
    );
    const result = await screen.findByRole('dialog', { name: 'Mails changed' });
    expect(result).toHaveTextContent('1 mail is cancelled.');
    expect(result).toHaveTextContent('Left as they are: 1, Accepted');
    expect(api.changeDeliveries).toHaveBeenCalledWith(
      ...['cancel', { ids: ['m1', 'm2'] }, expect.anything()],
    );
    await userEvent.click(within(result).getByRole('button'));

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try all found again…' }),
    );
    await userEvent.click(
      within(
        await screen.findByRole('dialog', { name: /at least 2\?$/ }),
      ).getByRole('button', { name: 'Try again now' }),
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByText(/You stopped it/)).toBeInTheDocument();
    expect(screen.getByText('1 mail is due now.')).toBeInTheDocument();
    expect(api.changeDeliveries).toHaveBeenLastCalledWith(
      'retry',
      { search: expect.objectContaining({ state: ['deferred'] }) },
      expect.anything(),
    );
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
