import { AddressAttempt, Conversation } from '../../transport';
import { DiagnosisStep, StepResult, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';
import { portRepairs } from '../repairs';

/** Does something answer at the port, at every address? */
export const tcp: DiagnosisStep = {
  id: 'tcp',
  async run(examination) {
    const { server } = examination;
    const conversation = new Conversation(server, examination);
    examination.conversation = conversation;
    const connected = await conversation.connect();
    const facts = connected.attempts.map(factOf);
    if (connected.outcome === 'failed') {
      const summary = `Nothing answers at port ${server.port} of ${server.host}.`;
      return {
        ...stoppedBy(connected, { summary }),
        ...{ facts, repairs: await portRepairs(examination) },
      };
    }
    return { ...reached(examination, connected.attempts), facts };
  },
};

function reached(
  { server: { host, port } }: Examination,
  attempts: AddressAttempt[],
): StepResult {
  const dead = attempts.filter(({ fault }) => fault !== undefined);
  return dead.length === 0
    ? { state: 'passed', summary: `Port ${port} of ${host} is open.` }
    : {
        state: 'warned',
        summary: `Of ${attempts.length} addresses of ${host}, ${dead.length} cannot be reached at port ${port}.`,
        advice:
          'Mails go out by the others, some of them with a delay. Ask the administrator of the server or of the network about those that do not answer.',
      };
}

function factOf({ address, durationMs, fault }: AddressAttempt) {
  const value = `${durationMs} ms`;
  return {
    label: address,
    value: fault === undefined ? value : `${fault} (${value})`,
  };
}
