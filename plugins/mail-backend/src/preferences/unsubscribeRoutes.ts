import { InputError } from '@backstage/errors';
import { Rule } from '@mailroom/backstage-plugin-mail-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Knex } from 'knex';
import { z } from 'zod';
import { endpoint, Endpoint } from '../http';
import { findOptOuts } from './findOptOuts';
import { RuleList } from './RuleList';
import { storeChoices } from './storeChoices';
import { UnsubscribeGrant, UnsubscribeLinks } from './UnsubscribeLinks';
import {
  unsubscribeFaultPage,
  unsubscribePage,
  UnsubscribePageOptions,
} from './unsubscribePage';

/** Where the page is mounted. */
export const UNSUBSCRIBE_PATH = '/unsubscribe';

const querySchema = z.object({ token: z.string().min(1).max(8000) });

/**
 * What the page's button sends.
 *
 * @remarks
 *
 * Anything else stops the mails: a mail reader posts `List-Unsubscribe=One-Click`,
 * url-encoded or as multipart (RFC 8058 §3.2), and must not fail over its form.
 */
const bodySchema = z
  .object({ action: z.enum(['stop', 'resume']).catch('stop') })
  .catch({ action: 'stop' });

/** What the routes of the link in the footer need. */
export interface UnsubscribeRoutesOptions {
  knex: Knex;
  rules: RuleList;
  links: UnsubscribeLinks;
  /** The portal's page of one's own mail preferences. */
  preferencesUrl: string;
}

/** What a link grants, with those of its rules that still exist. */
interface OpenedLink {
  grant: UnsubscribeGrant;
  rules: Rule[];
}

/**
 * The page that stops mails without signing in, and its button.
 *
 * @remarks
 *
 * Scanners open every link of a mail, so GET only shows. The token is the
 * proof; it stands in the URL, which is why no audit event repeats it.
 */
export function unsubscribeEndpoints(
  options: UnsubscribeRoutesOptions,
): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: UNSUBSCRIBE_PATH,
      summary: 'Shows which mails the link in a footer stops',
      access: 'anyone',
      query: querySchema,
      reply: 'html',
      async handle({ query }) {
        const { grant, rules } = await requireLink(options, query.token);
        const optOuts = await findOptOuts(options.knex, grant.recipientRefs);
        const enabled = grant.recipientRefs.some(ref =>
          rules.some(rule => !optOuts.has(ref, rule.id)),
        );
        return pageFor(options, { grant, rules, enabled, state: 'asking' });
      },
    }),
    endpoint({
      method: 'post',
      path: UNSUBSCRIBE_PATH,
      summary: 'Stops the mails of a link, or resumes them',
      access: 'anyone',
      query: querySchema,
      body: bodySchema,
      reply: 'html',
      async handle({ query, body }) {
        const { grant, rules } = await requireLink(options, query.token);
        const enabled = body.action === 'resume';
        await storeChoices(options.knex, {
          recipientRefs: grant.recipientRefs,
          choices: rules.map(rule => ({ ruleId: rule.id, enabled })),
        });
        const state = enabled ? 'resumed' : 'stopped';
        return pageFor(options, { grant, rules, enabled, state });
      },
    }),
  ];
}

/**
 * Answers a link that does not work with a page; for people, JSON is no answer.
 *
 * @remarks
 *
 * Mount it in front of the endpoints.
 */
export function refuseBrokenLinks(options: UnsubscribeRoutesOptions): Router {
  const router = PromiseRouter();
  router.use(UNSUBSCRIBE_PATH, async (request, response) => {
    const { data } = querySchema.safeParse(request.query);
    if (data && (await openLink(options, data.token))) {
      return 'next';
    }
    response
      .status(400)
      .type('html')
      .set('Cache-Control', 'no-store')
      .set('Referrer-Policy', 'no-referrer')
      .send(unsubscribeFaultPage());
    return undefined;
  });
  return router;
}

/** @returns nothing for a token that is not ours, was altered or speaks of rules that are gone */
async function openLink(
  options: UnsubscribeRoutesOptions,
  token: string,
): Promise<OpenedLink | undefined> {
  const grant = await options.links.read(token);
  const rules = (await options.rules.list()).filter(rule =>
    grant?.ruleIds.includes(rule.id),
  );
  return grant && rules.length > 0 ? { grant, rules } : undefined;
}

async function requireLink(
  options: UnsubscribeRoutesOptions,
  token: string,
): Promise<OpenedLink> {
  const link = await openLink(options, token);
  if (!link) {
    throw new InputError(
      'token: this link is not complete or was changed. Copy the whole link from the mail.',
    );
  }
  return link;
}

function pageFor(
  options: UnsubscribeRoutesOptions,
  shown: OpenedLink & Pick<UnsubscribePageOptions, 'enabled' | 'state'>,
): string {
  return unsubscribePage({
    state: shown.state,
    enabled: shown.enabled,
    address: shown.grant.address,
    sentences: shown.rules.map(rule => rule.sentence),
    preferencesUrl: options.preferencesUrl,
  });
}
