import {
  AuthService,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  EnqueuedMessage,
  MessageDraft,
} from '@mailroom/backstage-plugin-mail-common';
import { MailService } from './MailService';

class MailClient implements MailService {
  constructor(
    private readonly auth: AuthService,
    private readonly discovery: DiscoveryService,
  ) {}

  async enqueue(draft: MessageDraft): Promise<EnqueuedMessage> {
    const baseUrl = await this.discovery.getBaseUrl('mail');
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: await this.auth.getOwnServiceCredentials(),
      targetPluginId: 'mail',
    });
    const response = await fetch(`${baseUrl}/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(draft),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json() as Promise<EnqueuedMessage>;
  }
}

/**
 * The mail service: add it to a plugin's `deps`, nothing else is needed.
 *
 * @remarks
 *
 * Do not send in `init`, when the mail plugin may not answer yet; send from a
 * start-up hook, a task or a request.
 *
 * @public
 */
export const mailServiceRef = createServiceRef<MailService>({
  id: 'mail.service',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) => new MailClient(auth, discovery),
    }),
});
