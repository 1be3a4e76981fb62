import { ResponseError } from '@backstage/errors';
import { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import {
  DeliveryDetail,
  DeliveryPage,
  DeliveryQuery,
  ErrorGroup,
  ErrorRecipients,
  ErrorRecipientsUpdate,
  MailStatus,
  Preferences,
  PreferencesUpdate,
  ReleasedDeliveries,
  Rule,
} from '@mailroom/backstage-plugin-mail-common';
import { MailApi } from './MailApi';

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
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) search.set(name, String(value));
    }
    return this.read(`/deliveries?${search}`);
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

  async retryWaiting(): Promise<ReleasedDeliveries> {
    const response = await this.send('POST', '/deliveries/retry');
    return response.json();
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

  async listErrorGroups(): Promise<{ items: ErrorGroup[] }> {
    return this.read('/error-logs');
  }

  async listRules(): Promise<{ items: Rule[] }> {
    return this.read('/rules');
  }

  async updateRule(id: string, update: { enabled: boolean }): Promise<Rule> {
    return this.put(`/rules/${encodeURIComponent(id)}`, update);
  }

  private async read<T>(path: string): Promise<T> {
    const response = await this.call(path);
    return response.json();
  }

  private async put<T>(path: string, body: object): Promise<T> {
    const response = await this.call(path, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
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
