import { parseNetwork } from './Network';
import { Mechanism, Qualifier, SpfRecord, termsOf } from './SpfRecord';

/** RFC 7208 §12; a name that nobody has defined is ignored (§6). */
const modifier = /^([a-z][\w.-]*)=(.*)$/i;

const mechanism =
  /^([+?~-]?)([a-z]\w*)(?::([^\s/][^\s]*?))?(\/\d.*|\/\/\d.*)?$/i;

/** What comes after the name: `:domain` and `/prefix`. */
interface Arguments {
  domain?: string;
  prefix?: string;
}

type Parser = (given: Arguments) => object | undefined;

const network =
  (name: 'ip4' | 'ip6'): Parser =>
  ({ domain, prefix = '' }) => {
    const range = domain && parseNetwork(`${domain}${prefix}`, name);
    return range ? { name, network: range } : undefined;
  };

const hosts =
  (name: 'a' | 'mx'): Parser =>
  ({ domain, prefix = '' }) => {
    const read = /^(?:\/(\d{1,2}))?(?:\/\/(\d{1,3}))?$/.exec(prefix);
    if (!read) return undefined;
    const [ipv4, ipv6] = [Number(read[1] ?? 32), Number(read[2] ?? 128)];
    return ipv4 <= 32 && ipv6 <= 128
      ? { name, domain, prefixLengths: { ipv4, ipv6 } }
      : undefined;
  };

const named =
  (name: 'include' | 'exists'): Parser =>
  ({ domain, prefix }) =>
    domain && prefix === undefined ? { name, domain } : undefined;

const parsers: Record<string, Parser> = {
  all: ({ domain, prefix }) => (domain || prefix ? undefined : { name: 'all' }),
  ip4: network('ip4'),
  ip6: network('ip6'),
  a: hosts('a'),
  mx: hosts('mx'),
  include: named('include'),
  exists: named('exists'),
  ptr: ({ prefix }) => (prefix ? undefined : { name: 'ptr' }),
};

/** Reads an SPF record, or names its first term that nobody can read. */
export function parseSpf(text: string): SpfRecord | { fault: string } {
  const record: SpfRecord = { mechanisms: [] };
  for (const term of termsOf(text)) {
    const [, name, value] = modifier.exec(term) ?? [];
    if (name === undefined) {
      const read = parseMechanism(term);
      if (!read) return { fault: term };
      record.mechanisms.push(read);
    } else if (name.toLowerCase() === 'redirect') {
      if (!value || record.redirect) return { fault: term };
      record.redirect = value.toLowerCase();
    }
  }
  return record;
}

function parseMechanism(term: string): Mechanism | undefined {
  const [, sign, name, domain, prefix] = mechanism.exec(term) ?? [];
  const read = parsers[name?.toLowerCase()]?.({
    domain: domain?.toLowerCase(),
    prefix,
  });
  const qualifier = (sign || '+') as Qualifier;
  return read && ({ ...read, qualifier, text: term } as Mechanism);
}
