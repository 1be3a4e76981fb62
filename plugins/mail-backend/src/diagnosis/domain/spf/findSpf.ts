import { DnsRecords } from '../DnsRecords';
import { isSpf, SpfRecord } from './SpfRecord';
import { parseSpf } from './parseSpf';

/** What a domain publishes about who may send for it. */
export type FoundSpf =
  | { state: 'found'; text: string; record: SpfRecord }
  | { state: 'none' }
  /** RFC 7208 §4.5: two records are as good as none that can be read. */
  | { state: 'several'; texts: string[] }
  | { state: 'illegible'; text: string; term: string }
  | { state: 'unanswered'; why: string };

/** Finds the SPF record of a domain. */
export async function findSpf(
  domain: string,
  records: DnsRecords,
): Promise<FoundSpf> {
  const answer = await records.txt(domain);
  if (answer.state === 'unanswered') return answer;
  const texts = answer.state === 'found' ? answer.records.filter(isSpf) : [];
  const [text] = texts;
  if (text === undefined) return { state: 'none' };
  if (texts.length > 1) return { state: 'several', texts };
  const record = parseSpf(text);
  return 'fault' in record
    ? { state: 'illegible', text, term: record.fault }
    : { state: 'found', text, record };
}
