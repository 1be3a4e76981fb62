import { ResponseError } from '@backstage/errors';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  BounceMailbox,
  BulkProgress,
  bulkProgressSchema,
  BulkRequest,
  DeliveryDetail,
  DeliveryHours,
  DeliveryHoursQuery,
  DeliveryKinds,
  DeliveryPage,
  DeliveryQuery,
  DiagnosisArrival,
  DiagnosisLine,
  diagnosisLineSchema,
  DiagnosisRequest,
  ErrorGroup,
  ErrorGroups,
  ErrorPreview,
  ErrorPreviewRequest,
  ErrorRecipients,
  ErrorRecipientsUpdate,
  LiftedSuppression,
  MailStatus,
  OAuthConnection,
  OAuthFlow,
  OAuthFlowRequest,
  OwnSuppression,
  Preferences,
  PreferencesUpdate,
  ReleasedDeliveries,
  Rule,
  Settings,
  SettingsUpdate,
  Snooze,
  StartedOAuthFlow,
  Suppression,
  SuppressionDraft,
  SuppressionPage,
  SuppressionQuery,
} from '@mailroom/backstage-plugin-mail-common';
import { MailApi } from './MailApi';
import { readNdjson } from './readNdjson';

/** Speaks to the mail backend over HTTP. */
export class MailClient implements MailApi {
  private readonly discoveryApi: DiscoveryApi;
  private readonly fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.discoveryApi = options.discoveryApi;
    this.fetchApi = options.fetchApi;
  }

  async getStatus(): Promise<MailStatus> {
    return this.read('/status');
  }

  async listDeliveries(query: DeliveryQuery): Promise<DeliveryPage> {
    return this.read(`/deliveries?${searchOf(query)}`);
  }

  async listDeliveryKinds(): Promise<DeliveryKinds> {
    return this.read('/deliveries/kinds');
  }

  async listDeliveryHours(query: DeliveryHoursQuery): Promise<DeliveryHours> {
    return this.read(`/deliveries/hours?${new URLSearchParams(query)}`);
  }

  async getDelivery(id: string): Promise<DeliveryDetail> {
    return this.read(`/deliveries/${encodeURIComponent(id)}`);
  }

  async retryDelivery(id: string): Promise<void> {
    await this.send('POST', `/deliveries/${encodeURIComponent(id)}/retry`);
  }

  async cancelDelivery(id: string): Promise<void> {
    await this.send('POST', `/deliveries/${encodeURIComponent(id)}/cancel`);
  }

  async changeDeliveries(
    action: 'retry' | 'cancel',
    request: BulkRequest,
    listening: {
      onProgress: (progress: BulkProgress) => void;
      signal?: AbortSignal;
    },
  ): Promise<void> {
    const { onProgress, signal } = listening;
    const response = await this.call(`/deliveries/bulk-${action}`, {
      ...json('POST', request),
      signal,
    });
    if (!response.body) throw new Error('The backend answered nothing.');
    for await (const line of readNdjson(response.body)) {
      onProgress(bulkProgressSchema.parse(line));
    }
  }

  async retryWaiting(): Promise<ReleasedDeliveries> {
    const response = await this.send('POST', '/deliveries/retry');
    return response.json();
  }

  async listSuppressions(query: SuppressionQuery): Promise<SuppressionPage> {
    return this.read(`/suppressions?${searchOf(query)}`);
  }

  async addSuppression(draft: SuppressionDraft): Promise<Suppression> {
    return this.post('/suppressions', draft);
  }

  async liftSuppression(id: string): Promise<LiftedSuppression> {
    const path = `/suppressions/${encodeURIComponent(id)}`;
    return (await this.send('DELETE', path)).json();
  }

  async restoreSuppression(id: string): Promise<Suppression> {
    const path = `/suppressions/${encodeURIComponent(id)}/restore`;
    return (await this.send('POST', path)).json();
  }

  async getBounceMailbox(): Promise<BounceMailbox> {
    return this.read('/suppressions/mailbox');
  }

  async getOwnSuppression(): Promise<OwnSuppression> {
    return this.read('/suppressions/mine');
  }

  async getPreferences(): Promise<Preferences> {
    return this.read('/preferences');
  }

  async updatePreferences(update: PreferencesUpdate): Promise<Preferences> {
    return this.put('/preferences', update);
  }

  async getErrorRecipients(): Promise<ErrorRecipients> {
    return this.read('/error-logs/recipients');
  }

  async updateErrorRecipients(
    update: ErrorRecipientsUpdate,
  ): Promise<ErrorRecipients> {
    return this.put('/error-logs/recipients', update);
  }

  async previewErrorRecipients(
    request: ErrorPreviewRequest,
  ): Promise<ErrorPreview> {
    return this.post('/error-logs/recipients/preview', request);
  }

  async listErrorGroups(): Promise<ErrorGroups> {
    return this.read('/error-logs');
  }

  async snoozeErrorGroup(id: string, length: Snooze): Promise<ErrorGroup> {
    return this.put(snoozePath(id), { for: length });
  }

  async wakeErrorGroup(id: string): Promise<ErrorGroup> {
    const response = await this.send('DELETE', snoozePath(id));
    return response.json();
  }

  async listRules(): Promise<{ items: Rule[] }> {
    return this.read('/rules');
  }

  async updateRule(id: string, update: { enabled: boolean }): Promise<Rule> {
    return this.put(`/rules/${encodeURIComponent(id)}`, update);
  }

  async getSettings(): Promise<Settings> {
    return this.read('/settings');
  }

  async saveSettings(update: SettingsUpdate): Promise<Settings> {
    return this.put('/settings', update);
  }

  async undoSettings(version: number): Promise<Settings> {
    return this.post('/settings/undo', { version });
  }

  async diagnose(
    request: DiagnosisRequest,
    listening: { onLine: (line: DiagnosisLine) => void; signal?: AbortSignal },
  ): Promise<void> {
    const { onLine, signal } = listening;
    const response = await this.call('/diagnosis', {
      ...json('POST', request),
      signal,
    });
    if (!response.body) throw new Error('The test answered nothing.');
    for await (const line of readNdjson(response.body)) {
      if (signal?.aborted) return;
      onLine(diagnosisLineSchema.parse(line));
    }
  }

  async getArrival(runId: string): Promise<DiagnosisArrival> {
    return this.read(arrivalPath(runId));
  }

  async confirmArrival(runId: string, code: string): Promise<DiagnosisArrival> {
    return this.post(arrivalPath(runId), { code });
  }

  async startOAuthFlow(request: OAuthFlowRequest): Promise<StartedOAuthFlow> {
    return this.post('/oauth/flows', request);
  }

  async getOAuthFlow(id: string): Promise<OAuthFlow> {
    return this.read(`/oauth/flows/${encodeURIComponent(id)}`);
  }

  async acceptOAuthFlow(id: string): Promise<OAuthConnection> {
    const path = `/oauth/flows/${encodeURIComponent(id)}/accept`;
    const response = await this.send('POST', path);
    return response.json();
  }

  async cancelOAuthFlow(id: string): Promise<void> {
    await this.send('DELETE', `/oauth/flows/${encodeURIComponent(id)}`);
  }

  async disconnectOAuth(): Promise<void> {
    await this.send('DELETE', '/oauth/connection');
  }

  private async read<T>(path: string): Promise<T> {
    const response = await this.call(path);
    return response.json();
  }

  private async post<T>(path: string, body: object): Promise<T> {
    const response = await this.call(path, json('POST', body));
    return response.json();
  }

  private async put<T>(path: string, body: object): Promise<T> {
    const response = await this.call(path, json('PUT', body));
    return response.json();
  }

  private async send(method: string, path: string): Promise<Response> {
    return this.call(path, { method });
  }

  private async call(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.discoveryApi.getBaseUrl('mail');
    const response = await this.fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response;
  }
}

function searchOf(query: object): URLSearchParams {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined,
  );
  return new URLSearchParams(
    given.map(([name, value]) => [name, String(value)]),
  );
}

function snoozePath(groupId: string): string {
  return `/error-logs/${encodeURIComponent(groupId)}/snooze`;
}

function arrivalPath(runId: string): string {
  return `/diagnosis/runs/${encodeURIComponent(runId)}/arrival`;
}

function json(method: string, body: unknown): RequestInit {
  return {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
