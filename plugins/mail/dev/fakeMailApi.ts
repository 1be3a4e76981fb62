import {
  BulkProgress,
  BulkRequest,
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
import { FakeDeliveries } from './fakeDeliveries';
import { FakeDiagnosis } from './fakeDiagnosis';
import { FakeErrorLogs } from './fakeErrorLogs';
import { FakeOAuth } from './fakeOAuth';
import { FakeRules } from './fakeRules';
import { FakeSettings } from './fakeSettings';
import { FakeSuppressions } from './fakeSuppressions';
import { minutesAgo } from './minutesAgo';

/** A mail backend in the memory of the browser: paused until "Try now". */
export class FakeMailApi implements MailApi {
  private readonly since = minutesAgo(25);
  private readonly errorLogs = new FakeErrorLogs();
  private readonly rules = new FakeRules();
  private readonly settings = new FakeSettings();
  private readonly diagnosis = new FakeDiagnosis();
  private readonly oauth = new FakeOAuth(this.settings);
  private readonly suppressions = new FakeSuppressions();
  private readonly deliveries = new FakeDeliveries();
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
    const { waiting } = this.deliveries;
    if (waiting === 0) return { status: 'working', waiting };
    return {
      status: 'paused',
      since: this.since,
      waiting,
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
    return this.deliveries.list(query);
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
    return this.deliveries.listKinds();
  }

  async listDeliveryHours(query: DeliveryHoursQuery) {
    return this.deliveries.listHours(query);
  }

  async getDelivery(id: string) {
    return this.deliveries.read(id);
  }

  async retryDelivery(id: string) {
    return this.deliveries.retry(id);
  }

  async cancelDelivery(id: string) {
    return this.deliveries.cancel(id);
  }

  async changeDeliveries(
    action: 'retry' | 'cancel',
    request: BulkRequest,
    listening: { onProgress: (progress: BulkProgress) => void },
  ) {
    return this.deliveries.change(action, request, listening);
  }

  async retryWaiting() {
    return this.deliveries.retryWaiting();
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
}
