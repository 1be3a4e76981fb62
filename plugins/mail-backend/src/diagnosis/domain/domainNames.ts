import { domainToASCII } from 'node:url';
import { parse } from 'tldts';

/** RFC 2606, RFC 6761, RFC 6762: names that no public name server knows. */
const reserved =
  /^[^.]*$|(^|\.)(example\.(com|net|org)|example|test|invalid|localhost|local)$/;

/** The domain of an address, as name servers know it (RFC 5891). */
export function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return (domainToASCII(domain) || domain).replace(/\.$/, '');
}

/** Is a domain made for development, so that it has no records? */
export function isReserved(domain: string): boolean {
  return reserved.test(domain);
}

/**
 * The part of a name that somebody registered: `harbour.co.uk` of `portal.harbour.co.uk`.
 *
 * @remarks
 *
 * RFC 7489 §3.2. Customers of a hoster that shares its domain count as
 * organisations of their own, as the private part of the public suffix list says.
 *
 * @returns the name itself when it is a suffix or an address
 */
export function organisationalDomain(name: string): string {
  return parse(name, { allowPrivateDomains: true }).domain ?? name;
}

/** The public suffix of a name; undefined for one that only a private network knows (`portal.corp`). */
export function publicSuffix(name: string): string | undefined {
  const { publicSuffix: suffix, isIcann } = parse(name);
  return isIcann && suffix ? suffix : undefined;
}

/** Do two names belong together as DMARC asks? Strict: the same; relaxed: of the same organisation (RFC 7489 §3.1). */
export function areAligned(
  one: string,
  other: string,
  mode: { strict: boolean },
): boolean {
  return mode.strict
    ? one === other
    : organisationalDomain(one) === organisationalDomain(other);
}
