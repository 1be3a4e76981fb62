import { DnsRecords, foundIn } from '../DnsRecords';
import { organisationalDomain } from '../domainNames';
import { Relay } from '../Relay';
import { gatewayDomains, RelayProvider } from '../relayProviders';
import { isSpf } from './SpfRecord';
import { parseSpf } from './parseSpf';
import { holds, Network, overlap } from './Network';

/** Does a mechanism mean the one who sends? `perhaps` when only the receiver of a mail can tell. */
export type Match = 'yes' | 'no' | 'perhaps';

/** Whoever sends, as an SPF record may name them. */
export interface SpfSender {
  isIn(network: Network): Match;
  isMeantBy(include: string): Match;
}

/** Whom no record means; what lets them pass lets everybody. */
export const anybody: SpfSender = {
  isIn: () => 'no',
  isMeantBy: () => 'no',
};

/** A machine with a known address. */
export function machine(address: string, relay: Relay): SpfSender {
  return {
    isIn: network => (holds(network, address) ? 'yes' : 'no'),
    isMeantBy: include => whoseName(include, relay),
  };
}

/** A server of which nobody but its people know from where it sends. */
export function strangerAt(relay: Relay): SpfSender {
  return { isIn: () => 'no', isMeantBy: include => whoseName(include, relay) };
}

/** A hoster's include lies in its own domain, as its servers do. */
function whoseName(include: string, { kind, host }: Relay): Match {
  const [owner, ofRelay] = [include, host].map(organisationalDomain);
  return kind === 'foreign' && owner === ofRelay ? 'yes' : 'no';
}

/**
 * A provider, known by what it tells its customers to include.
 *
 * @remarks
 *
 * Some write the provider's addresses into their record instead, to save
 * look-ups. Addresses of both make it likely, and no more than that.
 */
export async function customerOf(
  provider: RelayProvider,
  records: DnsRecords,
): Promise<SpfSender> {
  const networks = await networksOf(provider.includes[0], { records });
  return {
    isIn: network =>
      networks === undefined || networks.some(own => overlap(own, network))
        ? 'perhaps'
        : 'no',
    isMeantBy: include => {
      if (provider.includes.includes(include)) return 'yes';
      return gatewayDomains.includes(organisationalDomain(include))
        ? 'perhaps'
        : 'no';
    },
  };
}

/** Providers need three levels at most. */
const DEEPEST = 3;

/** @returns undefined when they cannot be known now */
async function networksOf(
  domain: string,
  options: { records: DnsRecords; depth?: number },
): Promise<Network[] | undefined> {
  const { records, depth = 0 } = options;
  const text = foundIn(await records.txt(domain)).find(isSpf);
  const record = text === undefined ? undefined : parseSpf(text);
  if (!record || 'fault' in record || depth > DEEPEST) return undefined;
  const own = record.mechanisms.flatMap(mechanism =>
    'network' in mechanism ? [mechanism.network] : [],
  );
  const included = record.mechanisms.flatMap(mechanism =>
    mechanism.name === 'include' ? [mechanism.domain] : [],
  );
  const others = await Promise.all(
    [...included, record.redirect ?? []]
      .flat()
      .map(name => networksOf(name, { records, depth: depth + 1 })),
  );
  return others.every(networks => networks !== undefined)
    ? [...own, ...others.flat()]
    : undefined;
}
