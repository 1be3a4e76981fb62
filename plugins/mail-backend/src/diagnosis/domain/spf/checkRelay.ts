import { DnsRecords } from '../DnsRecords';
import { Relay } from '../Relay';
import {
  anybody,
  customerOf,
  machine,
  SpfSender,
  strangerAt,
} from './SpfSender';
import { SpfCheck, SpfFault, SpfResult } from './SpfCheck';

/** RFC 7208 §4.6.4. */
export const MOST_LOOK_UPS = 10;

/** Enough to say how far a record is off, and to end. */
const COUNTED_LOOK_UPS = 40;

/** How an SPF record treats the relay, and everybody. */
export interface RelayCheck {
  /** All that are possible. */
  results: Set<SpfResult>;
  /** Addresses of an own server that cannot pass, though others of it do. */
  unlisted: string[];
  faults: SpfFault[];
  /** What the whole record takes, whoever sends. */
  lookUps: number;
  voidLookUps: number;
  /** Mails pass from wherever they come. */
  anybodyPasses: boolean;
}

/** Asks an SPF record about a relay, as receivers will. */
export async function checkRelay(options: {
  domain: string;
  relay: Relay;
  records: DnsRecords;
}): Promise<RelayCheck> {
  const { domain, relay, records } = options;
  const whole = await checkOne(anybody, options, COUNTED_LOOK_UPS);
  const senders = await sendersOf(relay, records);
  const checks = await Promise.all(
    senders.map(sender => checkOne(sender, { domain, records }, MOST_LOOK_UPS)),
  );
  const results = new Set(checks.flatMap(check => [...check.results]));
  return {
    results,
    unlisted: relay.kind === 'own' ? unlistedOf(relay.addresses, checks) : [],
    faults: [...new Set(checks.flatMap(check => check.faults))],
    ...{ lookUps: whole.lookUps, voidLookUps: whole.voidLookUps },
    anybodyPasses: isOnly('pass', whole.results),
  };
}

/** Is a result the only one that is possible? */
export function isOnly(result: SpfResult, results: Set<SpfResult>): boolean {
  return results.size === 1 && results.has(result);
}

async function checkOne(
  sender: SpfSender,
  { domain, records }: { domain: string; records: DnsRecords },
  mostLookUps: number,
) {
  const check = new SpfCheck({ records, sender, mostLookUps });
  const results = await check.check(domain);
  const { faults, lookUps, voidLookUps } = check;
  return { results, faults, lookUps, voidLookUps };
}

async function sendersOf(
  relay: Relay,
  records: DnsRecords,
): Promise<SpfSender[]> {
  if (relay.kind === 'provider') {
    return [await customerOf(relay.provider, records)];
  }
  return relay.addresses.length > 0
    ? relay.addresses.map(address => machine(address, relay))
    : [strangerAt(relay)];
}

function unlistedOf(
  addresses: string[],
  checks: { results: Set<SpfResult> }[],
): string[] {
  const unlisted = addresses.filter(
    (_address, index) => !checks[index].results.has('pass'),
  );
  return unlisted.length < addresses.length ? unlisted : [];
}
