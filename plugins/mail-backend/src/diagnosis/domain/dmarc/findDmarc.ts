import { DnsRecords, foundIn } from '../DnsRecords';
import { organisationalDomain } from '../domainNames';
import { DmarcPolicy, Disposition, isDmarc, parseDmarc } from './DmarcPolicy';

/** What a domain asks receivers to do with mails that only claim to be from it. */
export type FoundDmarc =
  | {
      state: 'found';
      /** Where it is published. */
      domain: string;
      text: string;
      policy: DmarcPolicy;
      /** What holds for the domain that was asked about. */
      disposition: Disposition;
    }
  | { state: 'none' }
  | { state: 'unusable'; domain: string; texts: string[] }
  | { state: 'unanswered'; name: string; why: string };

/** Finds the policy of a domain: its own, else that of its organisation (RFC 7489 §6.6.3). */
export async function findDmarc(
  domain: string,
  records: DnsRecords,
): Promise<FoundDmarc> {
  const own = await findAt(domain, { domain, records });
  const organisation = organisationalDomain(domain);
  return own.state === 'none' && organisation !== domain
    ? findAt(organisation, { domain, records })
    : own;
}

async function findAt(
  publisher: string,
  options: { domain: string; records: DnsRecords },
): Promise<FoundDmarc> {
  const name = `_dmarc.${publisher}`;
  const answer = await options.records.txt(name);
  if (answer.state === 'unanswered') return { ...answer, name };
  const texts = foundIn(answer).filter(isDmarc);
  const [text] = texts;
  if (text === undefined) return { state: 'none' };
  const policy = texts.length === 1 ? parseDmarc(text) : undefined;
  if (!policy) return { state: 'unusable', domain: publisher, texts };
  const { forDomain, forSubdomains } = policy;
  const disposition =
    publisher === options.domain ? forDomain : forSubdomains ?? forDomain;
  return { state: 'found', domain: publisher, text, policy, disposition };
}
