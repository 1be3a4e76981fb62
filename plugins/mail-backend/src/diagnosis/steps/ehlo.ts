import { Capabilities, FailedSubmission } from '../../transport';
import { DiagnosisStep, StepResult, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';
import {
  ehloNameRepairs,
  isFullName,
  mechanismsIn,
  portRepairs,
  signInRepairs,
  useStartTls,
} from '../repairs';
import { begunIn } from './begunIn';

/** What can the server do, and does it let the portal sign in as the settings want it? */
export const ehlo: DiagnosisStep = {
  id: 'ehlo',
  async run(examination) {
    const { server } = examination;
    const conversation = begunIn(examination);
    const begun = await conversation.begin('ehlo');
    const words = conversation.takeWords();
    if (begun.outcome === 'failed') {
      return refused(begun, { examination, words });
    }
    const { capabilities } = conversation;
    const facts = factsOf(capabilities, examination);
    const usable = await conversation.findMechanism();
    if (usable.outcome === 'failed') {
      const summary = `${server.host} does not offer to sign in as the settings want it.`;
      return {
        ...stoppedBy(usable, { summary, words }),
        facts,
        repairs: [
          ...(usable.field === 'port' ? await portRepairs(examination) : []),
          ...signInRepairs(server, capabilities),
        ],
      };
    }
    const doubt = doubtIn(capabilities, examination);
    const summary = `${server.host} and the portal have introduced themselves.`;
    return {
      ...{ state: doubt ? 'warned' : 'passed', summary },
      ...{ ...doubt, facts, evidence: words },
    };
  },
};

function refused(
  fault: FailedSubmission,
  seen: { examination: Examination; words?: string },
): StepResult {
  const { server } = seen.examination;
  const summary = `${server.host} does not accept how the portal introduces itself.`;
  const result = stoppedBy(fault, { summary, words: seen.words });
  return fault.field === 'advanced.ehloName'
    ? { ...result, repairs: ehloNameRepairs(seen.examination) }
    : result;
}

function factsOf(
  { inClearText, underTls }: Capabilities,
  { server }: Examination,
) {
  const facts = [
    ['The portal calls itself', server.ehloName],
    ['Offered in clear text', inClearText?.join('\n')],
    ['Offered under TLS', underTls?.join('\n')],
  ];
  return facts.flatMap(([label, value]) =>
    label && value ? [{ label, value }] : [],
  );
}

type Doubt = Pick<StepResult, 'summary' | 'advice' | 'field' | 'repairs'>;

function doubtIn(
  { inClearText = [], underTls }: Capabilities,
  examination: Examination,
): Doubt | undefined {
  const { server } = examination;
  if (!underTls && inClearText.includes('STARTTLS')) {
    return {
      summary: `${server.host} could encrypt the conversation, but the settings do not let it.`,
      advice: 'Require STARTTLS.',
      ...{ field: 'security', repairs: [useStartTls] },
    };
  }
  if (!isFullName(server.ehloName)) {
    return {
      summary: `The portal calls itself ${server.ehloName}, which is no full name.`,
      advice: 'Some servers refuse that. Give the portal a full name.',
      field: 'advanced.ehloName',
      repairs: ehloNameRepairs(examination),
    };
  }
  return underTls && mechanismsIn(inClearText).length > 0
    ? {
        summary: `${server.host} offers to sign in before there is TLS.`,
        advice:
          'The portal never does that, but other programs may show their password to everybody on the way. Tell the administrator of the server.',
      }
    : undefined;
}
