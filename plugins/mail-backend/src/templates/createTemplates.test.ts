import { MailTemplate } from '@mailroom/backstage-plugin-mail-node';
import { createTemplates } from './createTemplates';
import { FieldChange } from './describeChanges';

const templates = createTemplates();

const frame = {
  reasons: ['you own it', 'you are a member of Shop, which owns it'],
  detectedAt: '2026-11-20T11:21:00Z',
  stopUrl: 'https://portal.example/api/mail/unsubscribe?token=a&b',
  preferencesUrl: 'https://portal.example/settings/mail',
};

const entity = {
  kind: 'TestCase',
  namespace: 'default',
  name: 'tc-104',
  title: 'Checkout with an expired card',
  url: 'https://portal.example/catalog/default/testcase/tc-104',
};

const status: FieldChange = {
  field: 'spec.status',
  label: 'Status',
  before: 'Draft',
  after: 'Ready',
};

function change(changes: FieldChange[], more: object = {}) {
  return templates.render('mail.entity-changed', {
    ...frame,
    entity,
    changes,
    ...more,
  });
}

describe('createTemplates', () => {
  it('says what and which in the subject, the first line, text and html', () => {
    const { subject, text, html } = change([status]);
    expect(subject).toBe(
      '[TC-104] Checkout with an expired card: status Draft → Ready',
    );
    expect(text.split('\n')[0]).toBe(
      'The test case TC-104 “Checkout with an expired card” was changed: status Draft → Ready.',
    );
    expect(text).toContain('\nStatus:  Draft → Ready\n');
    for (const said of [
      'The test case TC-104',
      'Draft',
      'Ready',
      entity.url,
      'you own it',
      'you are a member of Shop, which owns it',
      '20 November 2026 at 11:21 UTC',
      frame.preferencesUrl,
    ]) {
      expect(text).toContain(said);
      expect(html).toContain(said);
    }
    expect(text).toContain(`Stop these mails: ${frame.stopUrl}`);
    expect(html).toContain(
      'href="https://portal.example/api/mail/unsubscribe?token=a&amp;b"',
    );
    expect(html).toContain('<meta name="color-scheme" content="light dark" />');
    expect(html).not.toMatch(/<img|<script|url\(/i);
  });

  it.each([
    [[status, { ...status, field: 'spec.type' }], '2 fields changed'],
    [
      [
        { field: 'spec.steps', label: 'Step 1', after: 'x' },
        { field: 'spec.steps', label: 'Step 3, expected', after: 'y' },
      ],
      'steps changed',
    ],
    [
      [{ field: 'spec.verifies', label: 'Verifies', after: 'req-12' }],
      'verifies added: req-12',
    ],
    [
      [{ field: 'spec.system', label: 'System', before: 'harbour' }],
      'system removed: harbour',
    ],
    [
      [
        {
          field: 'd',
          label: 'Description',
          before: 'a',
          after: 'b'.repeat(99),
        },
      ],
      'description changed',
    ],
    [
      [{ field: 'apiVersion', label: 'API version', before: 'a', after: 'b' }],
      'API version a → b',
    ],
  ])('sums up what changed (%#)', (changes, news) => {
    expect(change(changes).subject).toBe(
      `[TC-104] Checkout with an expired card: ${news}`,
    );
  });

  it('names every field in the first line', () => {
    const { text } = change([
      { field: 'metadata.description', label: 'Description', after: 'x' },
      status,
      { field: 'spec.steps', label: 'Step 1', after: 'x' },
      { field: 'spec.steps', label: 'Step 3, expected', after: 'y' },
    ]);
    expect(text.split('\n')[0]).toMatch(
      /was changed: description, status and steps\.$/,
    );
  });

  it('writes every kind of news, each with its own subject', () => {
    const render = (id: string, more: object = {}) =>
      templates.render(id, { ...frame, entity, changes: [status], ...more });

    const created = render('mail.entity-created', {
      changes: [{ field: 'spec.status', label: 'Status', after: 'Draft' }],
    });
    expect(created.subject).toBe(
      '[TC-104] New test case: Checkout with an expired card',
    );
    expect(created.text).toContain('Status:  Draft');

    const owners = { before: ['Shop'], after: ['Payments', 'Ada'] };
    const moved = render('mail.owner-changed', { owners });
    expect(moved.subject).toMatch(/: owner Shop → Payments and Ada$/);
    expect(moved.text).toMatch(/Owner: +Shop → Payments and Ada\nStatus:/);

    const errors = ['InputError: spec.owner is missing'];
    const failed = render('mail.processing-failed', { errors });
    expect(failed.subject).toMatch(/the catalog cannot read it$/);
    expect(failed.text).toContain('> InputError: spec.owner is missing');

    const deleted = render('mail.entity-deleted', {
      changes: [{ field: 'spec.status', label: 'Status', before: 'Ready' }],
    });
    expect(deleted.subject).toMatch(/: deleted$/);
    expect(deleted.text).toContain('Status:  Ready');

    const summary = templates.render('mail.changes-summary', {
      ...frame,
      createdTogether: 312,
      entities: [entity, { ...entity, name: 'checkout', kind: 'API' }],
      catalogUrl: 'https://portal.example/catalog',
    });
    expect(summary.subject).toBe('[Catalog] 312 new entries at once');
    expect(summary.text).toContain('- TC-104 Checkout with an expired card');
    expect(summary.html).toContain('(API)');
  });

  it('lets no value break out of its place', () => {
    const hostile =
      '<script>alert(1)</script>\r\nBcc: eve@example.com\u0000\u202Eevil\u200B "\'&';
    const { subject, text, html } = templates.render('mail.entity-changed', {
      ...frame,
      reasons: [`you are a member of ${hostile}, which owns it`],
      entity: { ...entity, title: hostile },
      changes: [
        { field: hostile, label: hostile, before: hostile, after: hostile },
      ],
      errors: [hostile],
    });
    expect(subject).toMatch(/^[^\n\r]{1,200}$/);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('"\'&');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    for (const written of [subject, text, html]) {
      expect(written).not.toMatch(/(?![\n\t])\p{Cc}|[\u202e\u200b]/u);
    }
    // A line of its own could pass as part of the mail.
    expect(text).not.toMatch(/^Bcc:/m);
  });

  it('keeps scripts that run from right to left, emoji of several parts and line breaks', () => {
    const { subject, text, html } = change([
      { field: 'a', label: 'Title', before: 'שלום', after: '👩‍💻 می‌خواهم' },
      { field: 'b', label: 'Description', before: 'one\ntwo', after: 'three' },
    ]);
    expect(subject).toContain('2 fields changed');
    expect(text).toContain('שלום → 👩‍💻 می‌خواهم');
    expect(text).toContain('  before: one\n          two\n  after:  three');
    expect(html).toContain('dir="auto"');
  });

  it('cuts what is too long and says so', () => {
    const long = '😀'.repeat(5_000);
    const many = Array.from({ length: 75 }, (_, n) => ({
      ...status,
      field: `f${n}`,
      after: long,
    }));
    const { subject, text, html } = change(many, {
      entity: { ...entity, title: long },
    });
    expect([...subject].length).toBeLessThanOrEqual(200);
    expect(subject).toMatch(/…/);
    expect(text).toContain(`${'😀'.repeat(299)}…`);
    expect(text).not.toContain('😀'.repeat(300));
    expect(text).toContain('… and 15 more.');
    expect(html).toContain('… and 15 more.');
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('refuses data that does not fit, naming the field', () => {
    expect(() =>
      change([status], { entity: { ...entity, url: 'data:text/html,x' } }),
    ).toThrow(/mail\.entity-changed: entity\.url/);
    expect(() => templates.render('mail.entity-changed', undefined)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('takes templates of modules, refuses a second one with the same id and names an unknown one', () => {
    const invitation: MailTemplate = {
      id: 'accounts.invitation',
      render: () => ({ subject: 'Welcome', text: 'Hello' }),
    };
    expect(
      createTemplates([invitation]).render('accounts.invitation', {}).subject,
    ).toBe('Welcome');
    expect(() => createTemplates([invitation, invitation])).toThrow(
      /id 'accounts.invitation'/,
    );
    expect(() => templates.render('accounts.invitation', {})).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining("'accounts.invitation'"),
      }),
    );
  });
});
