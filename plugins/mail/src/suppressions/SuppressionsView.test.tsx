import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Suppression } from '@mailroom/backstage-plugin-mail-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mailApiMock } from '../__testUtils__/mailApi';
import { ShowLocation } from '../__testUtils__/ShowLocation';
import { aSuppression } from '../__testUtils__/suppressions';
import { DeliveriesPage } from '../deliveries';

function renderPage(
  api: ReturnType<typeof mailApiMock>,
  path = '/?view=suppressions',
) {
  renderInTestApp(
    <>
      <DeliveriesPage />
      <ShowLocation />
    </>,
    {
      apis: [api, mockApis.permission()],
      initialRouteEntries: [path],
    },
  );
}

/** A backend with suppressed addresses. */
function backendWith(...addresses: string[]) {
  const all = new Map<string, Suppression>(
    addresses.map(address => [address, aSuppression({ id: address, address })]),
  );
  const lifted = new Set<string>();
  return mailApiMock({
    listSuppressions: async ({ address = '' }) => ({
      items: [...all.values()].filter(
        one => !lifted.has(one.id) && one.address.startsWith(address),
      ),
    }),
    addSuppression: async ({ address, note }) => {
      const added = aSuppression({
        ...{ id: address, address, words: note, cause: 'by-hand' },
      });
      all.set(address, added);
      return added;
    },
    liftSuppression: async id => {
      lifted.add(id);
      return { id, address: id, suppressedMessages: 2 };
    },
    restoreSuppression: async id => {
      lifted.delete(id);
      return aSuppression({ id });
    },
  });
}

it('leads from the deliveries to an address, its reason and its evidence, and lifts it with an undo', async () => {
  const api = backendWith('ada@example.com', 'bob@example.com');
  renderPage(api, '/');
  await userEvent.click(
    await screen.findByRole('link', { name: 'Suppressed addresses' }),
  );
  const list = await screen.findByRole('list', {
    name: 'Suppressed addresses',
  });
  const [ada] = within(list).getAllByRole('listitem');
  expect(ada).toHaveTextContent('ada@example.com');
  expect(ada).toHaveTextContent('Refused by the mail server');
  expect(ada).toHaveTextContent('550 5.1.1 User unknown');
  expect(
    within(ada).getByRole('link', { name: 'The mail that showed it' }),
  ).toHaveAttribute('href', '/?delivery=m1');

  await userEvent.click(
    within(ada).getByRole('button', {
      name: 'Write to it again: ada@example.com',
    }),
  );
  const notice = await screen.findByRole('group', { name: /again/ });
  await waitFor(() => expect(notice).toHaveFocus());
  expect(notice).toHaveTextContent(
    '2 mails that were not sent meanwhile stay as they are',
  );
  expect(screen.getByRole('link', { name: 'See them' })).toHaveAttribute(
    'href',
    '/?state=suppressed&address=ada%40example.com',
  );
  await waitFor(() =>
    expect(
      screen.queryByRole('heading', { name: 'ada@example.com' }),
    ).not.toBeInTheDocument(),
  );

  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(
    await screen.findByRole('heading', { name: 'ada@example.com' }),
  ).toBeInTheDocument();
  expect(
    screen.queryByRole('button', { name: 'Undo' }),
  ).not.toBeInTheDocument();

  await userEvent.type(screen.getByRole('searchbox'), 'bob');
  await waitFor(() =>
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(2),
  );
  await userEvent.click(
    screen.getByRole('link', { name: 'Back to the deliveries' }),
  );
  expect(
    await screen.findByRole('search', { name: 'Filter deliveries' }),
  ).toBeInTheDocument();
});

it('enters an address, and says at the field what is wrong with it', async () => {
  const api = backendWith();
  renderPage(api);
  expect(
    await screen.findByText('The portal writes to every address'),
  ).toBeInTheDocument();
  api.addSuppression.mockRejectedValueOnce(new Error('it is so already'));
  const address = await screen.findByRole('textbox', { name: /^Address/ });
  await userEvent.type(address, 'eve@example.com');
  await userEvent.type(screen.getByLabelText(/Note/), 'Has left');
  const submit = screen.getByRole('button', { name: 'Suppress the address' });
  await userEvent.click(submit);
  await waitFor(() => expect(address).toBeInvalid());
  expect(
    screen.getByText('The address was not suppressed: it is so already'),
  ).toBeInTheDocument();

  await userEvent.click(submit);
  expect(
    await screen.findByRole('heading', { name: 'eve@example.com' }),
  ).toBeInTheDocument();
  expect(address).toHaveValue('');
  expect(screen.getByText('Entered by an administrator')).toBeInTheDocument();
});
