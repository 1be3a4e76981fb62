import {
  OAuthConnection,
  OAuthFlow,
  OAuthFlowRequest,
  StartedOAuthFlow,
} from '@mailroom/backstage-plugin-mail-common';
import { FakeSettings } from './fakeSettings';

/** How often it is asked before somebody "has signed in". */
const PATIENCE = 2;

/**
 * A provider in the memory of the browser.
 *
 * @remarks
 *
 * The user name decides how a sign-in ends: `slow@…` never, `failed@…` in an
 * error, `late@…` out of time, any other well.
 */
export class FakeOAuth {
  private request?: OAuthFlowRequest;
  private asked = 0;

  constructor(private readonly settings: FakeSettings) {}

  async start(request: OAuthFlowRequest): Promise<StartedOAuthFlow> {
    this.request = request;
    this.asked = 0;
    return { ...this.flow('waiting'), startUrl: '/?provider' };
  }

  async read(id: string): Promise<OAuthFlow> {
    this.asked += 1;
    const isDone = this.asked > PATIENCE;
    return { ...this.flow(isDone ? this.ending() : 'started'), id };
  }

  async accept(): Promise<OAuthConnection> {
    const { oauth, server } = this.request ?? {};
    const connection: OAuthConnection = {
      id: crypto.randomUUID(),
      state: 'connected',
      account: server?.username,
      scope:
        oauth?.provider === 'google'
          ? 'https://mail.google.com/'
          : 'https://outlook.office.com/SMTP.Send offline_access',
      clientSecretSet: true,
      refreshTokenSet: true,
      obtainedAt: new Date().toISOString(),
      obtainedBy: 'user:default/guest',
      renewedAt: new Date().toISOString(),
      nextRenewalAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    this.settings.knows(connection);
    return connection;
  }

  async cancel(): Promise<void> {
    this.request = undefined;
  }

  async disconnect(): Promise<void> {
    this.settings.disconnect();
  }

  private ending(): OAuthFlow['state'] {
    const { username = '' } = this.request?.server ?? {};
    if (username.startsWith('slow@')) return 'started';
    if (username.startsWith('failed@')) return 'failed';
    return username.startsWith('late@') ? 'expired' : 'authorized';
  }

  private flow(state: OAuthFlow['state']): OAuthFlow {
    return {
      id: 'fake-flow',
      state,
      expiresAt: new Date(Date.now() + 600_000).toISOString(),
      form: this.request?.form,
      trouble:
        state === 'failed'
          ? {
              summary: 'The client secret is wrong.',
              advice:
                'Paste the Value of the secret, not its Secret ID. If it is not shown any more, create a new one.',
              code: 'AADSTS7000215',
              words:
                'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.',
              traceId: '4c1d3a5e-0000-4711-8000-0242ac120002',
              at: new Date().toISOString(),
            }
          : undefined,
    };
  }
}
