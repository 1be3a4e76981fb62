import {
  BulkProgress,
  BulkRequest,
  Delivery,
  DeliveryHoursQuery,
  DeliveryQuery,
  DiagnosisLine,
  DiagnosisRequest,
  ErrorRecipientsUpdate,
  MailStatus,
  OAuthFlowRequest,
  Preference,
  SettingsUpdate,
  ErrorPreviewRequest,
  Snooze,
  SuppressionDraft,
  SuppressionQuery,
} from '@mailroom/backstage-plugin-mail-common';
import { MailApi } from '../src';
import { FakeDiagnosis } from './fakeDiagnosis';
import { FakeErrorLogs } from './fakeErrorLogs';
import { FakeOAuth } from './fakeOAuth';
import { FakeRules } from './fakeRules';
import { FakeSettings } from './fakeSettings';
import { FakeSuppressions } from './fakeSuppressions';

const MINUTE_MS = 60_000;

function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * MINUTE_MS).toISOString();
}

function someDeliveries(): Delivery[] {
  const states = ['held', 'held', 'accepted', 'rejected', 'accepted'] as const;
  return Array.from({ length: 120 }, (_, index) => ({
    id: `message-${index}`,
    state: states[index % states.length],
    address: ['ada@example.com', 'grace@example.com'][index % 2],
    subject: `[TC-${
      200 - index
    }] Checkout with expired card: status Draft → Ready`,
    kind: 'workflow.change',
    createdAt: minutesAgo(index * 17),
    updatedAt: minutesAgo(index * 17),
    attempts: index % 3,
    reason:
      states[index % states.length] === 'held'
        ? 'The mail server refuses username or password. Check both; some servers want the whole address as the username.'
        : undefined,
    confidential: index % 7 === 1,
  }));
}

/** A mail backend in the memory of the browser: paused until "Try now". */
export class FakeMailApi implements MailApi {
  private readonly since = minutesAgo(25);
  private readonly errorLogs = new FakeErrorLogs();
  private readonly rules = new FakeRules();
  private readonly settings = new FakeSettings();
  private readonly diagnosis = new FakeDiagnosis();
  private readonly oauth = new FakeOAuth(this.settings);
  private readonly suppressions = new FakeSuppressions();
  private deliveries = someDeliveries();
  private preferences: Preference[] = [
    {
      ruleId: 'test-case-updated',
      sentence: 'When a test case is updated, its owners are told',
      enabled: true,
    },
    {
      ruleId: 'processing-failed',
      sentence: 'When an entity cannot be processed, its owners are told',
      enabled: false,
    },
  ];

  async getStatus(): Promise<MailStatus> {
    const waiting = this.deliveries.filter(({ state }) => state === 'held');
    if (waiting.length === 0) return { status: 'working', waiting: 0 };
    return {
      status: 'paused',
      since: this.since,
      waiting: waiting.length,
      cause: {
        failureClass: 'auth',
        summary: 'The mail server does not accept our sign-in.',
        reply: '535 5.7.8 Error: authentication failed: bad credentials',
        advice:
          'The mail server refuses username or password. Check both; some servers want the whole address as the username.',
      },
    };
  }

  async listDeliveries(query: DeliveryQuery) {
    const found = this.deliveries.filter(
      ({ state, address, kind }) =>
        (query.state ?? [state]).includes(state) &&
        (query.kind ?? kind) === kind &&
        address.startsWith(query.address ?? ''),
    );
    const start = Number(query.cursor ?? 0);
    const end = start + Number(query.limit ?? 50);
    return {
      items: found.slice(start, end),
      nextCursor: end < found.length ? String(end) : undefined,
    };
  }

  async listSuppressions(query: SuppressionQuery) {
    return this.suppressions.list(query);
  }

  async addSuppression(draft: SuppressionDraft) {
    return this.suppressions.add(draft);
  }

  async liftSuppression(id: string) {
    return this.suppressions.lift(id);
  }

  async restoreSuppression(id: string) {
    return this.suppressions.restore(id);
  }

  async getBounceMailbox() {
    return {};
  }

  async getOwnSuppression() {
    return {};
  }

  async listDeliveryKinds() {
    return { items: [...new Set(this.deliveries.map(({ kind }) => kind))] };
  }

  async listDeliveryHours({ span }: DeliveryHoursQuery) {
    const count = span === 'week' ? 168 : 24;
    const items = Array.from({ length: count }, (_, index) => ({
      startsAt: minutesAgo((count - 1 - index) * 60),
      accepted: (index * 37) % 90,
      deferred: index % 5 === 0 ? index % 9 : 0,
      rejected: index % 11 === 0 ? 1 : 0,
      timeToAccept: { p50Ms: 40 + (index % 7) * 20, p95Ms: 900 + index * 40 },
    }));
    const timeToAccept = { p50Ms: 95, p95Ms: 1700 };
    return {
      items,
      total: { accepted: 1234, deferred: 17, rejected: 3, timeToAccept },
    };
  }

  async getDelivery(id: string) {
    const delivery = this.find(id);
    return {
      ...delivery,
      messageId: `<${id}@portal.example.com>`,
      recipients: ['user:default/ada'],
      about: ['component:default/checkout'],
      expiresAt: minutesAgo(-3 * 24 * 60),
      recentAttempts: [
        {
          id: `${id}-1`,
          startedAt: delivery.updatedAt,
          durationMs: 184,
          outcome: 'held' as const,
          failureClass: 'auth' as const,
          server: 'smtp.example.com:587',
          command: 'AUTH PLAIN',
          replyCode: 535,
          enhancedCode: '5.7.8',
          reply: 'Error: authentication failed: bad credentials',
          advice:
            'The mail server refuses username or password. Check both; some servers want the whole address as the username.',
        },
      ],
      preview:
        delivery.state === 'held' && !delivery.confidential
          ? {
              text: 'status  Draft → Ready\n\nWhy you get this: you own TC-104.',
              html: '<h1>Checkout with expired card</h1><p>status <del>Draft</del> → <b>Ready</b></p>',
            }
          : undefined,
    };
  }

  async retryDelivery(id: string) {
    this.find(id).state = 'accepted';
  }

  async cancelDelivery(id: string) {
    this.find(id).state = 'cancelled';
  }

  async changeDeliveries(
    action: 'retry' | 'cancel',
    request: BulkRequest,
    { onProgress }: { onProgress: (progress: BulkProgress) => void },
  ) {
    const { items } = await this.listDeliveries({
      ...request.search,
      limit: 99,
    });
    const meant = items.filter(({ id }) => request.ids?.includes(id) ?? true);
    const waiting = meant.filter(({ state }) => state === 'held');
    for (const delivery of waiting) {
      delivery.state = action === 'retry' ? 'accepted' : 'cancelled';
    }
    const count = meant.length - waiting.length;
    onProgress({
      done: true,
      changed: waiting.length,
      refused: count > 0 ? [{ because: 'accepted', count }] : [],
    });
  }

  async retryWaiting() {
    const waiting = this.deliveries.filter(({ state }) => state === 'held');
    for (const delivery of waiting) delivery.state = 'accepted';
    return { released: waiting.length };
  }

  async getPreferences() {
    return { items: this.preferences };
  }

  async updatePreferences(update: {
    items: { ruleId: string; enabled: boolean }[];
  }) {
    const [{ ruleId, enabled }] = update.items;
    this.preferences = this.preferences.map(preference =>
      preference.ruleId === ruleId ? { ...preference, enabled } : preference,
    );
    return { items: this.preferences };
  }

  async getErrorRecipients() {
    return this.errorLogs.getRecipients();
  }

  async updateErrorRecipients(update: ErrorRecipientsUpdate) {
    return this.errorLogs.updateRecipients(update);
  }

  async previewErrorRecipients({ items }: ErrorPreviewRequest) {
    return {
      since: new Date(Date.now() - 7 * 86_400_000).toISOString(),
      items: items.map(({ sources }) => ({ mails: 2 * sources.length })),
    };
  }

  async listErrorGroups() {
    return this.errorLogs.listGroups();
  }

  async snoozeErrorGroup(id: string, length: Snooze) {
    return this.errorLogs.snooze(id, length);
  }

  async wakeErrorGroup(id: string) {
    return this.errorLogs.wake(id);
  }

  async listRules() {
    return this.rules.list();
  }

  async updateRule(id: string, update: { enabled: boolean }) {
    return this.rules.update(id, update);
  }

  async getSettings() {
    return this.settings.read();
  }

  async saveSettings(update: SettingsUpdate) {
    return this.settings.save(update);
  }

  async undoSettings() {
    return this.settings.undo();
  }

  async diagnose(
    request: DiagnosisRequest,
    listening: { onLine: (line: DiagnosisLine) => void; signal?: AbortSignal },
  ) {
    const { own = (await this.settings.read()).own } = request;
    return this.diagnosis.run({ ...request, own }, listening);
  }

  async getArrival(runId: string) {
    return this.diagnosis.arrival(runId);
  }

  async confirmArrival(runId: string) {
    return this.diagnosis.confirm(runId);
  }

  async startOAuthFlow(request: OAuthFlowRequest) {
    return this.oauth.start(request);
  }

  async getOAuthFlow(id: string) {
    return this.oauth.read(id);
  }

  async acceptOAuthFlow() {
    return this.oauth.accept();
  }

  async cancelOAuthFlow() {
    return this.oauth.cancel();
  }

  async disconnectOAuth() {
    return this.oauth.disconnect();
  }

  private find(id: string): Delivery {
    const delivery = this.deliveries.find(known => known.id === id);
    if (!delivery) throw new Error(`There is no mail ${id}.`);
    return delivery;
  }
}
