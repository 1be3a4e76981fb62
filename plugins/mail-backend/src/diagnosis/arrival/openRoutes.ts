import { Knex } from 'knex';
import { endpoint, Endpoint } from '../../http';
import { noteArrival } from './noteArrival';
import { askingPage, confirmedPage, tooOftenPage, uselessPage } from './pages';
import { provesArrival } from './provesArrival';

/** A confirmation takes two calls; a scanner of many mailboxes may share an address with people. */
const callsPerMinute = 60;

const path = '/diagnosis/arrivals/:link';

/** Where the link of a test mail leads, on this plugin's API. */
export function arrivalPath(link: string): string {
  return path.replace(':link', link);
}

/**
 * The page behind the link of a test mail, and its button; nobody has to be signed in.
 *
 * @remarks
 *
 * Scanners open every link of a mail, so GET only shows. Who has the link can
 * confirm one mail once and learns nothing, hence no audit event that would
 * have to name it.
 */
export function openArrivalRoutes({ knex }: { knex: Knex }): Endpoint[] {
  const shared = {
    ...{ path, access: 'anyone' as const, reply: 'web' as const },
    limit: { callsPerMinute, refusal: tooOftenPage },
  };
  return [
    endpoint({
      ...shared,
      method: 'get',
      summary: 'Shows the button that confirms the arrival of a test mail',
      handle: async ({ params, request }) =>
        (await provesArrival({ knex, link: params.link }))
          ? askingPage(request)
          : uselessPage(request),
    }),
    endpoint({
      ...shared,
      method: 'post',
      summary: 'Confirms the arrival of a test mail, once',
      handle: async ({ params, request }) =>
        (await noteArrival({ knex, by: { link: params.link } }))
          ? confirmedPage(request)
          : uselessPage(request),
    }),
  ];
}
