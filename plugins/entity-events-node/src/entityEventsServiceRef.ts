import {
  AuthService,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { EntityChangeBatch, EntityEventsService } from './EntityEventsService';

class EntityEventsClient implements EntityEventsService {
  constructor(
    private readonly auth: AuthService,
    private readonly discovery: DiscoveryService,
  ) {}

  async read(
    options: Parameters<EntityEventsService['read']>[0],
  ): Promise<EntityChangeBatch> {
    const response = await this.post('read', options);
    return response.json() as Promise<EntityChangeBatch>;
  }

  async acknowledge(
    options: Parameters<EntityEventsService['acknowledge']>[0],
  ): Promise<void> {
    await this.post('acknowledge', options);
  }

  private async post(verb: string, body: object): Promise<Response> {
    const baseUrl = await this.discovery.getBaseUrl('catalog');
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: await this.auth.getOwnServiceCredentials(),
      targetPluginId: 'catalog',
    });
    const response = await fetch(`${baseUrl}/entity-events/${verb}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/**
 * The changes of the catalog, wherever in the deployment the catalog runs.
 *
 * @remarks
 *
 * Needs `catalog-backend-module-entity-events` beside the catalog. Do not read
 * in `init`: begin in a start-up hook, when the catalog answers.
 *
 * @public
 */
export const entityEventsServiceRef = createServiceRef<EntityEventsService>({
  id: 'entity-events',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) => new EntityEventsClient(auth, discovery),
    }),
});
