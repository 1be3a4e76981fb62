import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { MessageState } from '@mailroom/backstage-plugin-mail-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDelivery, aDeliveryDetail } from '../__testUtils__/deliveries';
import { mailApiMock } from '../__testUtils__/mailApi';
import { ShowLocation } from '../__testUtils__/ShowLocation';
import { DeliveriesPage } from './DeliveriesPage';

function renderPage(
  api: ReturnType<typeof mailApiMock>,
  options: { path?: string } = {},
) {
  renderInTestApp(
    <>
      <DeliveriesPage />
      <ShowLocation />
    </>,
    {
      apis: [api, mockApis.permission()],
      initialRouteEntries: [options.path ?? '/?state=deferred'],
    },
  );
}

/** A backend with one mail whose state actions change. */
function backendWith(state: MessageState) {
  const backend = { state };
  const api = mailApiMock({
    listDeliveries: async () => ({
      items: [aDelivery({ state: backend.state })],
    }),
    getDelivery: async () => aDeliveryDetail({ state: backend.state }),
    retryDelivery: async () => {
      backend.state = 'accepted';
    },
    cancelDelivery: async () => {
      backend.state = 'cancelled';
    },
  });
  return { api, backend };
}

async function openDrawer() {
  await userEvent.click(await screen.findByRole('link', { name: /TC-104/ }));
  return screen.findByRole('dialog', { name: /TC-104/ });
}

describe('DeliveryDrawer', () => {
  it('shows the message, and each attempt in the words of the server', async () => {
    renderPage(backendWith('deferred').api);
    const drawer = await openDrawer();

    for (const words of [
      'ada@example.com',
      '<m1@portal.example.com>',
      'Attempt with smtp.example.com:587',
      'Answer to RCPT TO',
      '451 4.7.1 Greylisted, come back later',
      'What it means: Nothing; the portal tries again in five minutes.',
    ]) {
      expect(within(drawer).getByText(words)).toBeInTheDocument();
    }
    expect(within(drawer).getByText('Next attempt')).toBeInTheDocument();
    expect(screen.getByTestId('location')).toHaveTextContent(
      '/?state=deferred&delivery=m1',
    );
  });

  it('previews the html where nothing runs and nothing is fetched', async () => {
    renderPage(backendWith('deferred').api);
    const drawer = await openDrawer();
    const frame = within(drawer).getByTitle('The formatted mail');
    expect(frame).toHaveAttribute('sandbox', '');
    expect(frame).toHaveAttribute(
      'srcdoc',
      expect.stringMatching(/default-src 'none'[^]*<b>Draft<\/b>/),
    );
    expect(
      within(drawer).getByText('status Draft → Ready'),
    ).toBeInTheDocument();
  });

  it('says why a confidential mail has no preview', async () => {
    renderPage(
      mailApiMock({
        getDelivery: async () =>
          aDeliveryDetail({ confidential: true, preview: undefined }),
      }),
      { path: '/?delivery=m1' },
    );
    expect(
      await screen.findByText(/this mail is confidential/),
    ).toBeInTheDocument();
    expect(screen.queryByTitle('The formatted mail')).not.toBeInTheDocument();
  });

  it('opens from a shared link', async () => {
    const { api } = backendWith('accepted');
    renderPage(api, { path: '/?delivery=m%2F1' });
    expect(
      await screen.findByRole('dialog', { name: /TC-104/ }),
    ).toBeInTheDocument();
    expect(api.getDelivery).toHaveBeenCalledWith('m/1');
  });

  it('says why a mail cannot be shown', async () => {
    renderPage(
      mailApiMock({
        getDelivery: async () => {
          throw new Error('There is no such mail any more');
        },
      }),
      { path: '/?delivery=gone' },
    );
    const drawer = await screen.findByRole('dialog', { name: 'Delivery' });
    expect(
      await within(drawer).findByText('There is no such mail any more'),
    ).toBeInTheDocument();
  });

  it('takes the focus, closes with Escape and gives the focus back', async () => {
    renderPage(backendWith('deferred').api);
    const link = await screen.findByRole('link', { name: /TC-104/ });
    while (document.activeElement !== link) await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const drawer = await screen.findByRole('dialog', { name: /TC-104/ });
    await waitFor(() =>
      expect(drawer.parentElement).toContainElement(
        document.activeElement as HTMLElement,
      ),
    );

    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(drawer).not.toBeInTheDocument());
    expect(link).toHaveFocus();
    expect(screen.getByTestId('location')).toHaveTextContent(
      '/?state=deferred',
    );
  });

  it('tries a mail again and shows its new state in the drawer and in the list', async () => {
    const { api } = backendWith('held');
    renderPage(api);
    const drawer = await openDrawer();
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Try again now' }),
    );

    expect(
      await screen.findByText('The mail to ada@example.com is due now.'),
    ).toBeInTheDocument();
    expect(api.retryDelivery).toHaveBeenCalledWith('m1');
    expect(await within(drawer).findByText('Accepted')).toBeInTheDocument();
    await waitFor(() =>
      expect(
        within(drawer).queryByRole('button', { name: 'Try again now' }),
      ).not.toBeInTheDocument(),
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(drawer).not.toBeInTheDocument());
    expect(
      within(screen.getByRole('table')).getByText('Accepted'),
    ).toBeInTheDocument();
  });

  it('cancels a mail only after a confirmation', async () => {
    const { api } = backendWith('queued');
    renderPage(api);
    const drawer = await openDrawer();
    expect(
      within(drawer).queryByRole('button', { name: 'Try again now' }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Cancel this mail' }),
    );
    const question = await screen.findByRole('dialog', {
      name: 'Cancel this mail?',
    });
    const keep = within(question).getByRole('button', { name: 'Keep it' });
    await waitFor(() => expect(keep).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(question).not.toBeInTheDocument());
    expect(api.cancelDelivery).not.toHaveBeenCalled();

    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Cancel this mail' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel the mail' }),
    );
    expect(await within(drawer).findByText('Cancelled')).toBeInTheDocument();
    expect(
      await screen.findByText('The mail to ada@example.com is cancelled.'),
    ).toBeInTheDocument();
    expect(api.cancelDelivery).toHaveBeenCalledWith('m1');
  });

  it('tells why an action was refused and shows what the mail has become', async () => {
    const { api, backend } = backendWith('deferred');
    api.retryDelivery.mockImplementation(async () => {
      backend.state = 'sending';
      throw new Error('it is being sent at this moment');
    });
    renderPage(api);
    const drawer = await openDrawer();
    await userEvent.click(
      within(drawer).getByRole('button', { name: 'Try again now' }),
    );
    expect(
      await screen.findByText(
        'The mail could not be sent again: it is being sent at this moment',
      ),
    ).toBeInTheDocument();
    expect(await within(drawer).findByText('Sending')).toBeInTheDocument();
  });

  it.each([
    [{ state: 'rejected', confidential: false }, ['Try again now']],
    [{ state: 'expired', confidential: true }, []],
    [{ state: 'sending', confidential: false }, []],
  ] as const)('offers for %j %j', async (message, buttons) => {
    renderPage(
      mailApiMock({ getDelivery: async () => aDeliveryDetail(message) }),
      { path: '/?delivery=m1' },
    );
    const drawer = await screen.findByRole('dialog', { name: /TC-104/ });
    const offered = within(drawer)
      .getAllByRole('button')
      .map(button => button.textContent || button.getAttribute('aria-label'));
    expect(offered).toEqual(['Close', ...buttons]);
  });

  it('offers nothing for a mail that has reached its end', async () => {
    renderPage(backendWith('accepted').api);
    const drawer = await openDrawer();
    expect(
      within(drawer).getByText(/not yet proof that it arrived/),
    ).toBeInTheDocument();
    expect(within(drawer).getAllByRole('button')).toHaveLength(1);
  });
});
