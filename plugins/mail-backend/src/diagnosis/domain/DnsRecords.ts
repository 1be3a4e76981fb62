/** What the name servers say to one question. */
export type Answer<T> =
  | { state: 'found'; records: T[] }
  /** The name exists, but has no records of this type. */
  | { state: 'none' }
  | { state: 'no-such-name' }
  /** They failed, refused or said nothing in time; nothing follows from that. */
  | { state: 'unanswered'; why: string };

/** Where mail for a domain goes. */
export interface MxRecord {
  /** Empty for the root, as in a null MX (RFC 7505). */
  exchange: string;
  /** The smallest is tried first. */
  priority: number;
}

/** Asks the name servers; whatever happens is an answer, never thrown. */
export interface DnsRecords {
  mx(name: string): Promise<Answer<MxRecord>>;
  /** One text for each record: its strings belong together without a space (RFC 7208 §3.3). */
  txt(name: string): Promise<Answer<string>>;
  /** IPv4 and IPv6. */
  addresses(name: string): Promise<Answer<string>>;
}

/** What was found, if anything was. */
export function foundIn<T>(answer: Answer<T>): T[] {
  return answer.state === 'found' ? answer.records : [];
}
