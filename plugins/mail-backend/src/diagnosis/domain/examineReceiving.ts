import { isIP } from 'node:net';
import { DnsRecords, foundIn, MxRecord } from './DnsRecords';
import { publicSuffix } from './domainNames';
import { Finding, unanswered } from './Finding';

/** As many mail servers are looked up; where these are missing, the rest hardly helps. */
const LOOKED_UP_SERVERS = 3;

/** Does a domain exist, and where do replies and bounces to it go (RFC 5321 §5.1)? */
export async function examineReceiving(options: {
  domain: string;
  records: DnsRecords;
}): Promise<Finding> {
  const { domain, records } = options;
  const label = `MX of ${domain}`;
  const answer = await records.mx(domain);
  switch (answer.state) {
    case 'unanswered':
      return unanswered({ label, name: domain, why: answer.why });
    case 'no-such-name':
      return nonexistent({ label, domain, records });
    case 'none':
      return withoutMx({ label, domain, records });
    default:
      return withMx({ label, domain, records }, answer.records);
  }
}

interface Subject {
  label: string;
  domain: string;
  records: DnsRecords;
}

/** In a closed network not even the suffix can be found; only where it can, the domain is missing for sure. */
async function nonexistent(subject: Subject): Promise<Finding> {
  const { label, domain, records } = subject;
  const suffix = publicSuffix(domain);
  const isPublic =
    suffix !== undefined && (await records.mx(suffix)).state === 'none';
  return isPublic
    ? {
        ...{ state: 'failed', label, records: [] },
        verdict: `The domain ${domain} does not exist, so receivers refuse mails from it.`,
        action: 'Correct the From address, or register the domain.',
        field: 'fromEmail',
      }
    : {
        ...{ state: 'warned', label, records: [] },
        verdict: `The name servers of the portal do not know ${domain}, nor whether the world does.`,
        action: `If mails leave your network, use a From address of a domain that everybody can look up.`,
        field: 'fromEmail',
      };
}

async function withoutMx(subject: Subject): Promise<Finding> {
  const { label, domain, records } = subject;
  const answer = await records.addresses(domain);
  switch (answer.state) {
    case 'unanswered':
      return unanswered({ label, name: domain, why: answer.why });
    case 'found':
      return {
        ...{ state: 'passed', label, records: answer.records },
        verdict: `${domain} names no mail server, so replies and bounces go to its own addresses.`,
      };
    default:
      return {
        ...{ state: 'warned', label, records: [] },
        verdict: `${domain} has neither a mail server nor an address. Many servers refuse mails from such a domain, and replies and bounces are lost.`,
        action: `Publish an MX record for ${domain}, or use a From address of a domain that takes mail.`,
        field: 'fromEmail',
      };
  }
}

async function withMx(subject: Subject, found: MxRecord[]): Promise<Finding> {
  const { label, domain } = subject;
  const sorted = [...found].sort((one, other) => one.priority - other.priority);
  const records = sorted.map(
    ({ priority, exchange }) => `${priority} ${exchange || '.'}`,
  );
  if (sorted.every(({ exchange }) => isRoot(exchange))) {
    return { ...takesNoMail(domain), label, records };
  }
  return (await anyReachable(sorted, subject.records))
    ? {
        ...{ state: 'passed', label, records },
        verdict: `Replies and bounces to ${domain} have a mail server to go to.`,
      }
    : {
        ...{ state: 'warned', label, records },
        verdict: `The mail servers of ${domain} have no addresses, so replies and bounces are lost.`,
        action: `Correct the MX records of ${domain}: each must name a host that exists, not an address.`,
      };
}

function takesNoMail(domain: string): Pick<Finding, 'state' | 'verdict'> & {
  action: string;
} {
  return {
    state: 'warned',
    verdict: `${domain} says that it takes no mail at all, so replies and bounces are lost, and some receivers refuse mails from it.`,
    action: `Publish an MX record for ${domain} that names a mail server, or use an address of a domain that takes mail.`,
  };
}

async function anyReachable(
  servers: MxRecord[],
  records: DnsRecords,
): Promise<boolean> {
  const answers = await Promise.all(
    servers
      .filter(({ exchange }) => !isRoot(exchange) && isIP(exchange) === 0)
      .slice(0, LOOKED_UP_SERVERS)
      .map(({ exchange }) => records.addresses(exchange)),
  );
  return answers.some(
    answer => foundIn(answer).length > 0 || answer.state === 'unanswered',
  );
}

/** A null MX (RFC 7505 §3). */
function isRoot(exchange: string): boolean {
  return exchange === '' || exchange === '.';
}
