import { isIPv6 } from 'node:net';
import { Relay } from '../Relay';
import { organisationalDomain } from '../domainNames';
import { termsOf } from './SpfRecord';

/** The terms by which an SPF record names a relay; empty when nobody can know them. */
export function spfTermsFor(relay: Relay): string[] {
  if (relay.kind === 'provider') {
    const { includes } = relay.provider;
    // A provider with regions calls its records as its servers.
    const ofRegion = includes.find(
      name => name === organisationalDomain(relay.host),
    );
    return [`include:${ofRegion ?? includes[0]}`];
  }
  return relay.kind === 'own'
    ? relay.addresses.map(
        address => `${isIPv6(address) ? 'ip6' : 'ip4'}:${address}`,
      )
    : [];
}

/**
 * Writes the record to publish instead of those that are there.
 *
 * @remarks
 *
 * New terms come first before whatever decides about everybody else. Of several
 * records all terms are kept, once, and the mildest end: merging must not
 * refuse anybody who was let through before.
 */
export function proposeSpf(options: {
  /** What is published; empty when there is nothing. */
  texts: string[];
  /** Terms that are missing. */
  add: string[];
}): string {
  const { texts, add } = options;
  const published = texts.flatMap(termsOf);
  const ends = published.filter(isEnd);
  const others = published.filter(term => !isEnd(term));
  const kept = others.filter(term => !add.includes(withoutQualifier(term)));
  const terms = new Set([...kept, ...add]);
  return ['v=spf1', ...terms, mildest(ends) ?? '~all'].join(' ');
}

function isEnd(term: string): boolean {
  return /^[+?~-]?all$/i.test(term) || /^redirect=/i.test(term);
}

function withoutQualifier(term: string): string {
  return term.replace(/^[+?~-]/, '').toLowerCase();
}

/** `+all` and its short form let everybody pass, which nobody should propose. */
function mildest(ends: string[]): string | undefined {
  const order = [/^redirect=/i, /^\?all$/i, /^~all$/i, /^-all$/i];
  return order.flatMap(end => ends.find(term => end.test(term)) ?? [])[0];
}
