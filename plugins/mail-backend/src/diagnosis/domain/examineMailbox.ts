import { DnsRecords } from './DnsRecords';
import { findDmarc } from './dmarc/findDmarc';
import { Finding } from './Finding';
import { MailboxProvider, serves } from './mailboxProviders';

/** May a server send as somebody with a mailbox that anybody can have? */
export async function examineMailbox(options: {
  domain: string;
  owner: MailboxProvider;
  host: string;
  records: DnsRecords;
}): Promise<Finding> {
  const { domain, owner, host, records } = options;
  const label = `From domain ${domain}`;
  if (serves(owner, host)) {
    return {
      ...{ state: 'passed', label, records: [] },
      verdict: `${domain} belongs to ${owner.title}, whose server sends the mails and whose records allow it.`,
    };
  }
  const found = await findDmarc(domain, records);
  const [text, disposition] =
    found.state === 'found' ? [found.text, found.disposition] : [];
  return {
    state:
      disposition === 'quarantine' || disposition === 'reject'
        ? 'failed'
        : 'warned',
    ...{ label, records: text ? [`_dmarc.${domain}: ${text}`] : [] },
    verdict: `${domain} belongs to ${owner.title}, but ${host} sends the mails. They fail DMARC, so receivers refuse them or put them into spam.`,
    action: `Use a From address of a domain of your own, or send by the servers of ${owner.title}.`,
    field: 'fromEmail',
  };
}
