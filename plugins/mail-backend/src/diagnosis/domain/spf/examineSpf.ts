import { DnsRecords } from '../DnsRecords';
import { Finding, Knowledge, unanswered } from '../Finding';
import { Relay } from '../Relay';
import { checkRelay } from './checkRelay';
import { findSpf } from './findSpf';
import { judgeSpf } from './judgeSpf';
import { proposeSpf, spfTermsFor } from './proposeSpf';

/** What SPF says about the mails of the portal. */
export interface SpfExamination {
  finding: Finding;
  /** Will receivers see them pass? */
  passes: Knowledge;
}

/** Does the domain of the reverse path let the relay send for it (RFC 7208)? */
export async function examineSpf(options: {
  domain: string;
  relay: Relay;
  records: DnsRecords;
}): Promise<SpfExamination> {
  const { domain, relay, records } = options;
  const label = `SPF of ${domain}`;
  const add = spfTermsFor(relay);
  const found = await findSpf(domain, records);
  switch (found.state) {
    case 'unanswered':
      return {
        finding: unanswered({ label, name: domain, why: found.why }),
        passes: 'unknown',
      };
    case 'none':
      return {
        finding: missing({ label, domain, add }),
        passes: relay.kind === 'foreign' ? 'unknown' : 'no',
      };
    case 'several':
      return { finding: several({ label, domain, add }, found), passes: 'no' };
    case 'illegible':
      return {
        finding: illegible({ label, domain, add }, found),
        passes: 'no',
      };
    default: {
      const check = await checkRelay({ domain, relay, records });
      const { text } = found;
      return judgeSpf({ label, domain, add, relay, text, check });
    }
  }
}

/** A record as it is about to be written. */
interface Draft {
  label: string;
  domain: string;
  add: string[];
}

function missing({ label, domain, add }: Draft): Finding {
  const action =
    add.length > 0
      ? `Publish this TXT record for ${domain}, with whatever else sends mail for it: ${proposeSpf(
          { texts: [], add },
        )}`
      : `Ask the people of the mail server which SPF record ${domain} needs, and publish it.`;
  return {
    ...{ state: 'warned', label, records: [], action },
    verdict: `${domain} does not say which servers may send for it. Many receivers trust such mails less.`,
  };
}

function several(
  { label, domain, add }: Draft,
  { texts }: { texts: string[] },
): Finding {
  return {
    ...{ state: 'warned', label, records: texts },
    verdict: `${domain} has ${texts.length} SPF records, so receivers ignore them all; only one is allowed.`,
    action: `Publish one TXT record instead of them: ${proposeSpf({
      texts,
      add,
    })}`,
  };
}

function illegible(
  { label, domain }: Draft,
  { text, term }: { text: string; term: string },
): Finding {
  return {
    ...{ state: 'warned', label, records: [text] },
    verdict: `Receivers cannot read the SPF record of ${domain} and ignore it, because of “${term}”.`,
    action: `Correct or remove “${term}” in the TXT record of ${domain}.`,
  };
}
