import { reversePathOf } from './reversePathOf';

const id = '0b6b3d6e-1111-4222-8333-944445555666';
const detail = '0b6b3d6e111142228333944445555666';
const byKind = {
  account: 'accounts@example.com',
  'account.invitation': 'invitations@example.com',
};

describe('reversePathOf', () => {
  it.each([
    ['workflow.change', {}, 'portal@example.com'],
    ['workflow.change', { reversePath: 'b@example.com' }, 'b@example.com'],
    ['account.password-reset', {}, 'accounts@example.com'],
    ['account.invitation', {}, 'invitations@example.com'],
  ])('of a message of the kind %s with %j is %s', (kind, sender, expected) => {
    expect(
      reversePathOf({
        message: { id, kind },
        sender: {
          ...{ address: 'portal@example.com', ...sender },
          reversePaths: { byKind, subaddress: false },
        },
        host: 'relay.example.com',
      }),
    ).toBe(expected);
  });

  it.each([
    ['relay.example.com', `portal+${detail}@example.com`],
    ['email-smtp.eu-west-1.amazonaws.com', `portal+${detail}@example.com`],
    ['smtp.office365.com', 'portal@example.com'],
    ['smtp.gmail.com', 'portal@example.com'],
    ['smtp.live.com', 'portal@example.com'],
    ['smtp.zoho.eu', 'portal@example.com'],
    ['smtp.web.de', 'portal@example.com'],
  ])('names the message at %s as %s', (host, expected) => {
    const message = { id, kind: 'workflow.change' };
    const reversePaths = { byKind, subaddress: true };
    const sender = { address: 'portal@example.com', reversePaths };
    expect(reversePathOf({ message, sender, host })).toBe(expected);
  });

  it('stays as it is where there is no room for more', () => {
    const address = `${'p'.repeat(40)}@example.com`;
    expect(
      reversePathOf({
        message: { id, kind: 'workflow.change' },
        sender: { address, reversePaths: { byKind, subaddress: true } },
        host: 'relay.example.com',
      }),
    ).toBe(address);
  });
});
