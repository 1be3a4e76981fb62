import { Examination } from '../Examination';
import { DnsRecords } from './DnsRecords';
import { examineDkim } from './dkim/examineDkim';
import { examineDmarc } from './dmarc/examineDmarc';
import { domainOf, isReserved } from './domainNames';
import { examineMailbox } from './examineMailbox';
import { examineReceiving } from './examineReceiving';
import { Finding } from './Finding';
import { mailboxProviderOf } from './mailboxProviders';
import { bounceDomainOf, Relay, relayOf } from './Relay';
import { rememberAnswers } from './rememberAnswers';
import { examineSpf, SpfExamination } from './spf/examineSpf';

/** Which mails, by which server. */
export type DomainSubject = Pick<
  Examination,
  'server' | 'sender' | 'addresses'
>;

/**
 * Looks up what receivers will look up about the mails of the portal.
 *
 * @returns a finding for each kind of record, in the order in which they build on one another
 */
export async function examineDomain(
  subject: DomainSubject,
  dnsRecords: DnsRecords,
): Promise<Finding[]> {
  const { sender, server } = subject;
  const records = rememberAnswers(dnsRecords);
  const domain = domainOf(sender.address);
  const owner = mailboxProviderOf(domain);
  if (owner) {
    const { host } = server;
    return [await examineMailbox({ domain, owner, host, records })];
  }
  const receiving = await examineReceivers({ subject, domain, records });
  return receiving.some(({ state }) => state === 'failed')
    ? receiving
    : [...receiving, ...(await examineSending({ subject, domain, records }))];
}

interface DomainExamination {
  subject: DomainSubject;
  /** Of the From address. */
  domain: string;
  records: DnsRecords;
}

/** Replies go to the From address, bounces to the reverse path. */
async function examineReceivers(
  options: DomainExamination,
): Promise<Finding[]> {
  const { subject, domain, records } = options;
  const { address, reversePath } = subject.sender;
  const bounces = domainOf(reversePath ?? address);
  const domains = [domain, bounces].filter(
    (name, index, all) => all.indexOf(name) === index && !isReserved(name),
  );
  return Promise.all(
    domains.map(name => examineReceiving({ domain: name, records })),
  );
}

async function examineSending(options: DomainExamination): Promise<Finding[]> {
  const { subject, domain, records } = options;
  const relay = relayOf(subject);
  const bounceDomain = bounceDomainOf(relay, subject);
  const [spf, dkim] = await Promise.all([
    bounceDomain
      ? examineSpf({ domain: bounceDomain, relay, records })
      : ofProvider(relay, domain),
    examineDkim({ domain, relay, records }),
  ]);
  const dmarc = await examineDmarc({
    ...{ domain, records },
    authentication: {
      spf: { ...spf, domain: bounceDomain, action: spf.finding.action },
      dkim: { ...dkim, action: dkim.finding.action },
    },
  });
  return [spf.finding, dkim.finding, dmarc];
}

/** Nobody looks at our record then; whether the provider's domain is under ours, only a mail shows. */
function ofProvider({ host }: Relay, domain: string): SpfExamination {
  return {
    passes: 'unknown',
    finding: {
      ...{ state: 'passed', label: `SPF of ${domain}`, records: [] },
      verdict: `${host} sends with a reverse path of its own, so receivers ask for another SPF record than that of ${domain}.`,
    },
  };
}
