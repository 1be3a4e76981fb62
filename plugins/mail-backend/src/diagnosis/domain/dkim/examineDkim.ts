import { Answer, DnsRecords, foundIn } from '../DnsRecords';
import { organisationalDomain } from '../domainNames';
import { Finding, Knowledge, unanswered } from '../Finding';
import { Relay } from '../Relay';
import { keyFault } from './keyFault';

/** What DKIM says about the mails of the portal. */
export interface DkimExamination {
  finding: Finding;
  /** Will receivers find them signed? */
  signs: Knowledge;
  /** Whose key it is. */
  domain: string;
}

/** A key of the relay, as published. */
interface PublishedKey {
  selector: string;
  domain: string;
  answer: Answer<string>;
}

/**
 * Has the domain published a key with which the relay signs (RFC 6376 §3.6.2)?
 *
 * @remarks
 *
 * A key shows that somebody prepared signing, not that the relay does sign;
 * without a selector nothing can be looked up at all. The header of a mail that
 * has arrived tells the rest.
 */
export async function examineDkim(options: {
  domain: string;
  relay: Relay;
  records: DnsRecords;
}): Promise<DkimExamination> {
  const { domain, relay } = options;
  const label = `DKIM of ${domain}`;
  if (relay.kind !== 'provider' || relay.provider.selectors.length === 0) {
    return { finding: invisible({ label, relay }), signs: 'unknown', domain };
  }
  const keys = await publishedKeys({ ...options, ...relay.provider });
  const found = keys.filter(({ answer }) => textOf(answer) !== undefined);
  const [best] = [...found].sort(usableFirst);
  if (best) return { ...judge(best, label), domain: best.domain };
  const silent = keys.find(({ answer }) => answer.state === 'unanswered');
  if (silent?.answer.state === 'unanswered') {
    const { why } = silent.answer;
    const finding = unanswered({ label, name: nameOf(silent), why });
    return { finding, signs: 'unknown', domain };
  }
  return { ...absent({ label, domain, relay }), domain };
}

/** Relays sign for the domain itself, or for the organisation that owns it. */
async function publishedKeys(options: {
  domain: string;
  records: DnsRecords;
  selectors: string[];
}): Promise<PublishedKey[]> {
  const { domain, records, selectors } = options;
  const owners = [...new Set([domain, organisationalDomain(domain)])];
  return Promise.all(
    owners.flatMap(owner =>
      selectors.map(async selector => {
        const name = nameOf({ selector, domain: owner });
        const answer = await records.txt(name);
        return { selector, domain: owner, answer };
      }),
    ),
  );
}

function nameOf(key: { selector: string; domain: string }): string {
  return `${key.selector}._domainkey.${key.domain}`;
}

/** Other texts can be there, too; a key has `p=`. */
function textOf(answer: Answer<string>): string | undefined {
  return foundIn(answer).find(text => /(^|;)\s*p\s*=/.test(text));
}

function usableFirst(one: PublishedKey, other: PublishedKey): number {
  const [first, second] = [one, other].map(({ answer }) =>
    keyFault(textOf(answer) ?? '') ? 1 : 0,
  );
  return first - second;
}

function judge(key: PublishedKey, label: string) {
  const text = textOf(key.answer) ?? '';
  const name = nameOf(key);
  const fault = keyFault(text);
  const finding: Finding = fault
    ? {
        state: 'warned',
        ...{ label, records: [`${name}: ${text}`] },
        verdict: `The key of ${name} ${fault}, so signatures with it do not count.`,
        action: `Publish the key of ${name} again, as the provider shows it.`,
      }
    : {
        state: 'passed',
        ...{ label, records: [`${name}: ${text}`] },
        verdict: `A key is published with which the relay can sign for ${key.domain}.`,
      };
  const signs: Knowledge = fault ? 'unknown' : 'yes';
  return { finding, signs };
}

function invisible({ label, relay }: { label: string; relay: Relay }): Finding {
  return {
    ...{ state: 'passed', label, records: [] },
    verdict: `With which selector ${relay.host} signs, if it does, cannot be seen from here. The header of the test mail tells when it has arrived.`,
  };
}

function absent(options: {
  label: string;
  domain: string;
  relay: Extract<Relay, { kind: 'provider' }>;
}): { finding: Finding; signs: Knowledge } {
  const { label, domain, relay } = options;
  const { selectors, selectorsFixed } = relay.provider;
  const names = selectors.join(', ');
  return {
    signs: selectorsFixed ? 'no' : 'unknown',
    finding: {
      ...{ state: 'warned', label, records: [] },
      verdict: `${domain} has no key under the selectors of ${
        relay.title
      } (${names})${
        selectorsFixed ? ', so its mails are not signed for it' : ''
      }.`,
      action: `Switch on DKIM for ${domain} at ${relay.title} and publish the records that it shows.`,
    },
  };
}
