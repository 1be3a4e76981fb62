import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SuppressionCause } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { databaseClock } from '../database';
import { PersonFinder } from './PersonFinder';

/** A few with every call; the others are told by the next. */
const toldAtOnce = 50;

/** What telling needs. */
export interface TellingOptions {
  knex: Knex;
  logger: LoggerService;
  notifications: NotificationService;
  people: Pick<PersonFinder, 'peopleAt'>;
}

interface News {
  id: string;
  address: string;
  cause: SuppressionCause;
  words: string | null;
  told_at: string | number | null;
  lifted_at: string | number | null;
}

/**
 * Tells people on the web that the portal does not write to their address, and when it does again.
 *
 * @remarks
 *
 * On the web, because there is no other way to them. Each once, whichever of
 * several backends does it; what cannot be told is tried again with the next
 * call. Throws nothing: whatever becomes of it, the suppression is in force.
 */
export async function tellAddressees(options: TellingOptions): Promise<void> {
  try {
    for (const news of await readNews(options.knex)) {
      if (await take(news, options.knex)) {
        await tell(news, options);
      }
    }
  } catch (error) {
    options.logger.warn(
      'A person could not be told on the web that the portal does not write to them; it is tried again',
      error as Error,
    );
  }
}

/** What is not told yet: in force and not told, or lifted after it was. */
function readNews(knex: Knex): Promise<News[]> {
  return knex('suppressions')
    .select('id', 'address', 'cause', 'words', 'told_at', 'lifted_at')
    .whereRaw('(told_at is null) = (lifted_at is null)')
    .orderBy('since')
    .limit(toldAtOnce);
}

async function take(news: News, knex: Knex): Promise<boolean> {
  const taken = await withState(news, knex).update({
    told_at: news.lifted_at === null ? databaseClock(knex) : null,
  });
  return taken > 0;
}

/** The row, if nobody has told of it or changed it meanwhile. */
function withState({ id, told_at, lifted_at }: News, knex: Knex) {
  return knex('suppressions').where({ id, told_at, lifted_at });
}

async function tell(news: News, options: TellingOptions): Promise<void> {
  try {
    const entityRef = await options.people.peopleAt(news.address);
    if (entityRef.length > 0) {
      await options.notifications.send({
        recipients: { type: 'entity', entityRef },
        payload: {
          ...wordsFor(news),
          link: '/settings/mail',
          topic: 'mail',
          scope: `mail:address:${news.address}`,
        },
      });
    }
  } catch (error) {
    await options
      .knex('suppressions')
      .where({ id: news.id })
      .update({ told_at: news.told_at });
    throw error;
  }
}

function wordsFor({ address, cause, words, lifted_at }: News) {
  if (lifted_at !== null) {
    return {
      title: 'Mails of this portal reach you again',
      description: `The portal writes to ${address} again.`,
      severity: 'normal' as const,
    };
  }
  const why = {
    'by-hand': `An administrator has asked the portal not to write to ${address}.`,
    refused: `The mail server refuses ${address}, so the portal does not write there any more. It said: ${words}`,
    bounced: `A mail to ${address} came back, so the portal does not write there any more. The report said: ${words}`,
  }[cause];
  return {
    title: 'Mails of this portal do not reach you',
    description: `${why} If the address is wrong, have it corrected in the catalog. If it is right, ask an administrator of this portal to write to it again.`,
    severity: 'high' as const,
  };
}
