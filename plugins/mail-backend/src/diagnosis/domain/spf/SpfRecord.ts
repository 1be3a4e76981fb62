import { Network } from './Network';

/** What a match means (RFC 7208 §4.6.2). */
export type Qualifier = '+' | '-' | '~' | '?';

/** One mechanism of a record (RFC 7208 §5). */
export type Mechanism = { qualifier: Qualifier; text: string } & (
  | { name: 'all' }
  | { name: 'ip4' | 'ip6'; network: Network }
  /** `domain` is the one of the record when absent. */
  | {
      name: 'a' | 'mx';
      domain?: string;
      prefixLengths: { ipv4: number; ipv6: number };
    }
  | { name: 'include' | 'exists'; domain: string }
  | { name: 'ptr' }
);

/** An SPF record that can be read. */
export interface SpfRecord {
  mechanisms: Mechanism[];
  /** Whose record counts when no mechanism matches (RFC 7208 §6.1). */
  redirect?: string;
}

/** Is a text of a domain its SPF record (RFC 7208 §4.5)? */
export function isSpf(text: string): boolean {
  return /^v=spf1( |$)/i.test(text);
}

/** The terms of a record, without its version. */
export function termsOf(text: string): string[] {
  return text.split(/ +/).slice(1).filter(Boolean);
}
