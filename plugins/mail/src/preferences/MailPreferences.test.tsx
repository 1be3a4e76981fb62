import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { somePeople } from '../__testUtils__/catalog';
import { mailApiMock } from '../__testUtils__/mailApi';
import { MailPreferences } from './MailPreferences';

const updated = {
  ruleId: 'test-case-updated',
  sentence: 'When a test case is updated, its owners are told',
  enabled: true,
};
const failed = {
  ruleId: 'processing-failed',
  sentence:
    'When the catalog cannot read something completely, its owners are told',
  enabled: false,
};

function renderPreferences(
  api: ReturnType<typeof mailApiMock>,
  userEntityRef = 'user:default/ada',
) {
  renderInTestApp(<MailPreferences />, {
    apis: [
      api,
      mockApis.identity({ userEntityRef }),
      catalogApiMock({ entities: somePeople }),
    ],
  });
}

describe('MailPreferences', () => {
  it('lists the rules as sentences with a switch, and says where mails go', async () => {
    renderPreferences(
      mailApiMock({
        getPreferences: async () => ({ items: [updated, failed] }),
      }),
    );
    expect(
      await screen.findByRole('switch', { name: updated.sentence }),
    ).toBeChecked();
    expect(
      screen.getByRole('switch', { name: failed.sentence }),
    ).not.toBeChecked();
    expect(await screen.findByText('ada@example.com')).toBeInTheDocument();
    expect(
      screen.queryByText(/the catalog has no address for you/),
    ).not.toBeInTheDocument();
  });

  it('says what to do when the catalog has no address for somebody', async () => {
    renderPreferences(mailApiMock(), 'user:default/nobody');
    expect(
      await screen.findByText(/the catalog has no address for you/),
    ).toBeInTheDocument();
    expect(screen.getByText(/Ask whoever maintains/)).toHaveTextContent(
      'add your address to user:default/nobody, as spec.profile.email',
    );
  });

  it('switches at once and announces it', async () => {
    const api = mailApiMock({
      getPreferences: async () => ({ items: [updated, failed] }),
    });
    renderPreferences(api);
    const toggle = await screen.findByRole('switch', {
      name: updated.sentence,
    });
    await userEvent.tab();
    expect(toggle).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(toggle).not.toBeChecked();
    expect(api.updatePreferences).toHaveBeenCalledWith({
      items: [{ ruleId: 'test-case-updated', enabled: false }],
    });
    await waitFor(() =>
      expect(screen.getByText(/You no longer get this mail/)).toHaveTextContent(
        updated.sentence,
      ),
    );
  });

  it('switches back and says why when the change is refused', async () => {
    let refuse: (error: Error) => void = () => undefined;
    renderPreferences(
      mailApiMock({
        getPreferences: async () => ({ items: [failed] }),
        updatePreferences: () =>
          new Promise((_, reject) => {
            refuse = reject;
          }),
      }),
    );
    const toggle = await screen.findByRole('switch', { name: failed.sentence });
    await userEvent.click(toggle);
    expect(toggle).toBeChecked();

    refuse(new Error('this rule is switched off for everybody'));
    await waitFor(() => expect(toggle).not.toBeChecked());
    expect(
      screen.getAllByText(
        'This was not changed: this rule is switched off for everybody',
      ),
    ).not.toHaveLength(0);
  });

  it('says that there is nothing to choose', async () => {
    renderPreferences(mailApiMock());
    expect(
      await screen.findByText('There is nothing to choose yet'),
    ).toBeInTheDocument();
  });

  it('says why the list cannot be loaded, and tries again on demand', async () => {
    const api = mailApiMock();
    api.getPreferences
      .mockRejectedValueOnce(new Error('the backend is starting'))
      .mockResolvedValue({ items: [updated] });
    renderPreferences(api);
    expect(
      await screen.findByText('the backend is starting'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('switch', { name: updated.sentence }),
    ).toBeInTheDocument();
  });
});
