import { DnsRecords } from '../DnsRecords';
import { areAligned, organisationalDomain } from '../domainNames';
import { Finding, Knowledge, unanswered } from '../Finding';
import { findDmarc, FoundDmarc } from './findDmarc';
import { judgeAlignment } from './judgeAlignment';

/** What is known about the mails before DMARC looks at them. */
export interface Authentication {
  /** `domain` is absent when the provider uses one of its own, or one that it does not tell. */
  spf: { domain?: string; passes: Knowledge; action?: string };
  dkim: { domain: string; signs: Knowledge; action?: string };
}

/** What does the From domain ask receivers to do, and will the mails be aligned (RFC 7489)? */
export async function examineDmarc(options: {
  /** Of the From address. */
  domain: string;
  authentication: Authentication;
  records: DnsRecords;
}): Promise<Finding> {
  const { domain, authentication, records } = options;
  const label = `DMARC of ${domain}`;
  const found = await findDmarc(domain, records);
  switch (found.state) {
    case 'unanswered':
      return unanswered({ label, name: found.name, why: found.why });
    case 'none':
      return missing(label, domain);
    case 'unusable':
      return unusable(label, found);
    default: {
      const { policy, disposition, text } = found;
      const inherited = found.domain === domain ? undefined : found.domain;
      const aligned = alignment({ domain, authentication, found });
      return {
        ...{ label, records: [`_dmarc.${found.domain}: ${text}`] },
        ...judgeAlignment({
          ...{ domain, inherited, disposition, aligned },
          percent: policy.percent,
          action: authentication.spf.action ?? authentication.dkim.action,
        }),
      };
    }
  }
}

/** One of the two is enough. */
function alignment(options: {
  domain: string;
  authentication: Authentication;
  found: Extract<FoundDmarc, { state: 'found' }>;
}): Knowledge {
  const { domain, authentication, found } = options;
  const { spf, dkim } = authentication;
  const { strictSpf, strictDkim } = found.policy;
  const bySpf =
    spf.domain && !areAligned(spf.domain, domain, { strict: strictSpf })
      ? 'no'
      : spf.passes;
  const byDkim = areAligned(dkim.domain, domain, { strict: strictDkim })
    ? dkim.signs
    : 'no';
  return (
    (['yes', 'unknown'] as const).find(known =>
      [bySpf, byDkim].includes(known),
    ) ?? 'no'
  );
}

function missing(label: string, domain: string): Finding {
  const owner = organisationalDomain(domain);
  return {
    ...{ state: 'warned', label, records: [] },
    verdict: `${domain} does not say what becomes of mails that only claim to be from it. Google, Yahoo and Microsoft ask that of whoever sends much.`,
    action: `Publish this TXT record for _dmarc.${owner}: v=DMARC1; p=none`,
  };
}

function unusable(
  label: string,
  found: Extract<FoundDmarc, { state: 'unusable' }>,
): Finding {
  const { domain, texts } = found;
  const name = `_dmarc.${domain}`;
  return {
    ...{ state: 'warned', label },
    records: texts.map(text => `${name}: ${text}`),
    verdict:
      texts.length > 1
        ? `${domain} has ${texts.length} DMARC records, so receivers ignore them all; only one is allowed.`
        : `Receivers cannot read the DMARC record of ${domain} and ignore it.`,
    action:
      texts.length > 1
        ? `Keep one TXT record at ${name} and remove the others.`
        : `Publish this TXT record for ${name} instead: v=DMARC1; p=none`,
  };
}
