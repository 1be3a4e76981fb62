import { LoggerService } from '@backstage/backend-plugin-api';
import { ErrorRecipient } from '@mailroom/backstage-plugin-mail-common';
import { Knex } from 'knex';
import { AddressOfEntity, FindAddresses, Reader, Wish } from './Reader';
import { readRecipients } from './readRecipients';

/** What finding needs. */
export interface FindingOptions {
  knex: Knex;
  findAddresses: FindAddresses;
  logger: LoggerService;
}

const isChosen = 'is chosen for error logs of the portal';

/**
 * Finds who is to be told, each address once.
 *
 * @remarks
 *
 * Where the catalog cannot be asked, those who are known by their address are
 * told without the others: that the catalog is away may be the very error. Who
 * is left out finds it in the next summary.
 *
 * @throws ResponseError when the catalog cannot be reached and nobody else is to be told
 */
export async function findReaders(options: FindingOptions): Promise<Reader[]> {
  const { items } = await readRecipients(options);
  const byAddress = new Map<string, Reader>();
  for (const { to, ...wish } of items) {
    if (to.type === 'address') {
      add(byAddress, {
        address: to.address,
        refs: new Set(),
        wishes: [wish],
        reasons: new Set([`this address ${isChosen}`]),
      });
    }
  }
  const entities = await lookUp(items, options, byAddress.size > 0);
  entities.forEach(entity => add(byAddress, entity));
  return [...byAddress.values()];
}

async function lookUp(
  items: ErrorRecipient[],
  options: FindingOptions,
  canDoWithout: boolean,
): Promise<Reader[]> {
  const wishOf = new Map<string, Wish>(
    items.flatMap(({ to, ...wish }) =>
      to.type === 'entity' ? [[to.entityRef, wish]] : [],
    ),
  );
  const refs = [...wishOf.keys()];
  try {
    const found = refs.length > 0 ? await options.findAddresses(refs) : [];
    warnOfUnreachable(refs, found, options.logger);
    return found.flatMap(entity => {
      const wish = wishOf.get(entity.ref);
      const { address, name, readerRef } = entity;
      const refsOfIt = new Set([readerRef]);
      const reasons = new Set([reasonOf(entity)]);
      return wish
        ? [{ address, name, refs: refsOfIt, wishes: [wish], reasons }]
        : [];
    });
  } catch (error) {
    if (!canDoWithout) {
      throw error;
    }
    options.logger.warn(
      `The catalog cannot be asked for the addresses of ${refs.join(
        ', ',
      )}; they get no mail about the latest errors`,
      error as Error,
    );
    return [];
  }
}

function warnOfUnreachable(
  refs: string[],
  found: AddressOfEntity[],
  logger: LoggerService,
) {
  const unreachable = refs.filter(ref => !found.some(one => one.ref === ref));
  if (unreachable.length > 0) {
    logger.warn(
      `${unreachable.join(
        ', ',
      )} cannot get error logs: the catalog has no address for them. Set spec.profile.email there or choose somebody else on the page "Sending Error Logs".`,
    );
  }
}

function reasonOf({ kind, name, groups }: AddressOfEntity): string {
  if (kind === 'group') {
    const chain = [name, ...groups].join(', part of ');
    return `this is the address of ${chain}, which ${isChosen}`;
  }
  return groups.length === 0
    ? 'you are chosen for error logs of the portal'
    : `you are a member of ${groups.join(', part of ')}, which ${isChosen}`;
}

function add(byAddress: Map<string, Reader>, reader: Reader) {
  const key = reader.address.toLocaleLowerCase('en-US');
  const known = byAddress.get(key);
  if (!known) {
    byAddress.set(key, reader);
    return;
  }
  known.name ??= reader.name;
  reader.refs.forEach(ref => known.refs.add(ref));
  known.wishes.push(...reader.wishes);
  reader.reasons.forEach(reason => known.reasons.add(reason));
}
