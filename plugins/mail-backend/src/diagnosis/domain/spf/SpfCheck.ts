import { DnsRecords, foundIn } from '../DnsRecords';
import { findSpf } from './findSpf';
import { Network } from './Network';
import { Mechanism, Qualifier, SpfRecord } from './SpfRecord';
import { Match, SpfSender } from './SpfSender';
import { isIPv6 } from 'node:net';

/** What receivers make of a mail (RFC 7208 §2.6). */
export type SpfResult =
  | 'pass'
  | 'fail'
  | 'softfail'
  | 'neutral'
  | 'none'
  | 'temperror'
  | 'permerror';

const resultOf: Record<Qualifier, SpfResult> = {
  ...{ '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' },
};

/** RFC 7208 §4.6.4. */
const MOST_MX_HOSTS = 10;

/** What makes receivers give up on a record, in words that complete "…, because". */
export type SpfFault = string;

/** Which record is being read, and which ones led to it. */
interface Place {
  domain: string;
  ancestors: string[];
}

/**
 * Evaluates SPF records as receivers do (RFC 7208 §4), for a sender of whom not everything may be known.
 *
 * @remarks
 *
 * Where a mechanism may or may not match, both ways are followed, so a check
 * gives every result that is possible: only `pass` alone is a promise.
 */
export class SpfCheck {
  lookUps = 0;
  /** Look-ups that find nothing; some receivers give up after two. */
  voidLookUps = 0;
  readonly faults: SpfFault[] = [];

  constructor(
    private readonly options: {
      records: DnsRecords;
      sender: SpfSender;
      /** Ten for receivers; more to count how many a record takes. */
      mostLookUps: number;
    },
  ) {}

  /** Every result that is possible for mails of this domain. */
  check(domain: string): Promise<Set<SpfResult>> {
    return this.evaluate({ domain, ancestors: [] });
  }

  private async evaluate(place: Place): Promise<Set<SpfResult>> {
    const { domain, ancestors } = place;
    if (ancestors.includes(domain)) {
      return this.broken(`the record of ${domain} leads back to itself`);
    }
    const found = await findSpf(domain, this.options.records);
    switch (found.state) {
      case 'found':
        return this.read(found.record, place);
      case 'several':
        return this.broken(`${domain} has several SPF records`);
      case 'illegible':
        return this.broken(`“${found.term}” of ${domain} cannot be read`);
      case 'none':
        return new Set(['none']);
      default:
        return new Set(['temperror']);
    }
  }

  private async read(record: SpfRecord, place: Place) {
    const results = new Set<SpfResult>();
    for (const mechanism of record.mechanisms) {
      const match = await this.match(mechanism, place);
      if (match === 'permerror' || match === 'temperror') {
        return results.add(match);
      }
      if (match !== 'no') results.add(resultOf[mechanism.qualifier]);
      if (match === 'yes') return results;
    }
    const others = await this.redirected(record.redirect, place);
    return new Set([...results, ...others]);
  }

  private async redirected(
    redirect: string | undefined,
    place: Place,
  ): Promise<Set<SpfResult>> {
    if (redirect === undefined) return new Set(['neutral']);
    if (!this.mayLookUp()) return new Set(['permerror']);
    if (hasMacro(redirect)) return new Set(['pass', 'fail']);
    const results = await this.evaluate(below(place, redirect));
    return results.has('none')
      ? this.broken(`${redirect} has no SPF record`)
      : results;
  }

  private async match(
    mechanism: Mechanism,
    place: Place,
  ): Promise<Match | 'permerror' | 'temperror'> {
    if (mechanism.name === 'all') return 'yes';
    if ('network' in mechanism) {
      return this.options.sender.isIn(mechanism.network);
    }
    if (!this.mayLookUp()) return 'permerror';
    if (mechanism.name === 'ptr') return 'perhaps';
    const domain = mechanism.domain ?? place.domain;
    if (hasMacro(domain)) return 'perhaps';
    switch (mechanism.name) {
      case 'include':
        return this.matchInclude(below(place, domain));
      case 'exists':
        return this.matchExists(domain);
      case 'a':
        return this.matchHosts([domain], mechanism.prefixLengths);
      default:
        return this.matchMx(domain, mechanism.prefixLengths);
    }
  }

  /** Read even when the name alone decides: it takes look-ups from those after it. */
  private async matchInclude(place: Place) {
    const nested = await this.evaluate(place);
    const meant = this.options.sender.isMeantBy(place.domain);
    if (meant !== 'no') return nested.has('permerror') ? 'perhaps' : meant;
    if (nested.has('none')) {
      this.broken(`${place.domain} is included, but has no SPF record`);
      return 'permerror';
    }
    if (nested.has('pass')) return nested.size === 1 ? 'yes' : 'perhaps';
    if (nested.has('permerror')) return 'permerror';
    return nested.has('temperror') ? 'temperror' : 'no';
  }

  private async matchExists(domain: string) {
    const answer = await this.options.records.addresses(domain);
    if (answer.state === 'unanswered') return 'temperror';
    if (answer.state !== 'found') this.voidLookUps += 1;
    return answer.state === 'found' ? 'yes' : 'no';
  }

  private async matchMx(domain: string, lengths: PrefixLengths) {
    const answer = await this.options.records.mx(domain);
    if (answer.state === 'unanswered') return 'temperror';
    const hosts = foundIn(answer).map(({ exchange }) => exchange);
    if (hosts.length === 0) this.voidLookUps += 1;
    if (hosts.length > MOST_MX_HOSTS) {
      this.broken(`${domain} has more than ${MOST_MX_HOSTS} mail servers`);
      return 'permerror';
    }
    return this.matchHosts(hosts.filter(Boolean), lengths);
  }

  private async matchHosts(hosts: string[], lengths: PrefixLengths) {
    const answers = await Promise.all(
      hosts.map(host => this.options.records.addresses(host)),
    );
    const matches = answers
      .flatMap(answer => foundIn(answer))
      .map(address => this.options.sender.isIn(hostRange(address, lengths)));
    this.voidLookUps += answers.filter(isVoid).length;
    if (matches.includes('yes')) return 'yes';
    if (answers.some(({ state }) => state === 'unanswered')) return 'temperror';
    return matches.includes('perhaps') ? 'perhaps' : 'no';
  }

  private mayLookUp(): boolean {
    this.lookUps += 1;
    if (this.lookUps <= this.options.mostLookUps) return true;
    this.broken(`it takes more than ${this.options.mostLookUps} look-ups`);
    return false;
  }

  private broken(fault: SpfFault): Set<SpfResult> {
    this.faults.push(fault);
    return new Set(['permerror']);
  }
}

interface PrefixLengths {
  ipv4: number;
  ipv6: number;
}

function hostRange(address: string, lengths: PrefixLengths): Network {
  const prefixLength = isIPv6(address) ? lengths.ipv6 : lengths.ipv4;
  return { address, prefixLength };
}

function below({ domain, ancestors }: Place, next: string): Place {
  return { domain: next, ancestors: [...ancestors, domain] };
}

/** Filled in by receivers, from the mail that they get (RFC 7208 §7). */
function hasMacro(domain: string): boolean {
  return domain.includes('%');
}

function isVoid({ state }: { state: string }): boolean {
  return state === 'none' || state === 'no-such-name';
}
