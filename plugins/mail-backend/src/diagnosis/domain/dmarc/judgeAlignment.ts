import { Finding, Knowledge } from '../Finding';
import { Disposition } from './DmarcPolicy';

/** A policy, and whether the mails are what it asks for. */
interface Case {
  domain: string;
  /** The organisation whose policy holds, when the domain has none of its own. */
  inherited?: string;
  disposition: Disposition;
  /** Of a hundred mails that are not aligned. */
  percent: number;
  aligned: Knowledge;
  /** What would align them. */
  action?: string;
}

type Judgement = Pick<Finding, 'state' | 'verdict' | 'action'>;

const judges: Record<Knowledge, (one: Case) => Judgement> = {
  yes: aligned,
  unknown: perhapsAligned,
  no: notAligned,
};

/** Says what a DMARC policy means for the mails of the portal. */
export function judgeAlignment(one: Case): Judgement {
  return judges[one.aligned](one);
}

function aligned(one: Case): Judgement {
  const { domain, disposition } = one;
  return disposition === 'none'
    ? {
        state: 'warned',
        verdict: `The mails are aligned with ${domain}, but ${policyOf(
          one,
        )}, so anybody can send as ${domain}.`,
        action: `When its reports show that all mails of ${domain} are aligned, publish p=quarantine in place of p=none at _dmarc.${
          one.inherited ?? domain
        }.`,
      }
    : {
        state: 'passed',
        verdict: `The mails are aligned with ${domain}; ${policyOf(one)}.`,
      };
}

function perhapsAligned(one: Case): Judgement {
  return {
    state: 'warned',
    verdict: `Whether the mails are aligned with ${
      one.domain
    } cannot be seen from here; ${policyOf(one)}.`,
    action:
      'Look at the header Authentication-Results of the test mail when it has arrived: it should say dmarc=pass.',
  };
}

function notAligned(one: Case): Judgement {
  const { domain, disposition, percent } = one;
  const isEnforced = disposition !== 'none' && percent > 0;
  return {
    state: isEnforced ? 'failed' : 'warned',
    verdict: `Neither SPF nor DKIM proves that the mails are from ${domain}, so they fail DMARC; ${policyOf(
      one,
    )}.`,
    action: one.action,
  };
}

function policyOf({ domain, inherited, disposition, percent }: Case): string {
  const owner = inherited ?? domain;
  if (disposition === 'none') {
    return `${owner} asks receivers to do nothing about mails that are not`;
  }
  const mails = percent < 100 ? percent : undefined;
  if (disposition === 'quarantine') {
    return mails === undefined
      ? `${owner} asks receivers to put into spam mails that are not`
      : `${owner} asks receivers to put into spam ${mails} % of the mails that are not`;
  }
  return mails === undefined
    ? `${owner} asks receivers to refuse mails that are not`
    : `${owner} asks receivers to refuse ${mails} % of the mails that are not`;
}
