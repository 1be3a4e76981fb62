import { DiagnosisStep, StepResult } from '../DiagnosisStep';
import {
  domainOf,
  examineDomain,
  factOf,
  Finding,
  isReserved,
  legible,
  nameServers,
  worstOf,
} from '../domain';
import { Examination } from '../Examination';

/** What is not known by then would not make a test better. */
const TIME_LIMIT_MS = 10_000;

/**
 * Will receivers believe that the mails are from this domain? Asks name servers
 * only, so it runs whatever became of the conversation.
 */
export const domain: DiagnosisStep = {
  id: 'domain',
  isIndependent: true,
  async run(examination) {
    const name = domainOf(examination.sender.address);
    if (isReserved(name)) {
      return {
        state: 'skipped',
        summary: `${name} is a name for development, of which name servers know nothing.`,
      };
    }
    return resultOf(await lookUp(examination), name);
  },
};

async function lookUp(examination: Examination): Promise<Finding[]> {
  const timeUp = AbortSignal.timeout(TIME_LIMIT_MS);
  const signal = AbortSignal.any([examination.signal, timeUp]);
  const records = examination.dnsRecords ?? nameServers({ signal });
  return (await examineDomain(examination, records)).map(legible);
}

function resultOf(findings: Finding[], name: string): StepResult {
  const facts = findings.map(factOf);
  const worst = worstOf(findings);
  return worst
    ? {
        ...{ state: worst.state, summary: worst.verdict, facts },
        ...{ advice: worst.action, field: worst.field },
      }
    : {
        ...{ state: 'passed', facts },
        summary: `The records of ${name} let receivers trust the mails.`,
      };
}
