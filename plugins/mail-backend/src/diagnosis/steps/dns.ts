import { isIP, isIPv6 } from 'node:net';
import { failure, resolveAddresses } from '../../transport';
import { DiagnosisStep, StepResult, stoppedBy } from '../DiagnosisStep';
import { Examination } from '../Examination';

/**
 * Where is the server?
 *
 * @remarks
 *
 * The name is looked up here and never again in this test, so that it cannot
 * lead elsewhere later.
 */
export const dns: DiagnosisStep = {
  id: 'dns',
  async run(examination) {
    const { server } = examination;
    const startedAt = performance.now();
    try {
      examination.addresses = await resolveAddresses(server, examination);
    } catch (error) {
      const summary = `The portal cannot find out where ${server.host} is.`;
      return stoppedBy(failure(error, server), { summary });
    }
    return found(examination, Math.round(performance.now() - startedAt));
  },
};

function found(
  { server, addresses }: Examination,
  durationMs: number,
): StepResult {
  const { host } = server;
  if (isIP(host.replace(/^\[(.*)\]$/, '$1'))) {
    return { state: 'passed', summary: `${host} is an address, not a name.` };
  }
  const facts = [
    { label: 'Addresses', value: addresses.join('\n') },
    { label: 'Found after', value: `${durationMs} ms` },
  ];
  return addresses.every(isIPv6)
    ? {
        ...{ state: 'warned', facts },
        summary: `${host} is reached by IPv6 only.`,
        advice:
          'Make sure that every backend of the portal has IPv6, or ask the administrator of the server for an IPv4 address.',
      }
    : {
        ...{ state: 'passed', facts },
        summary: `The name servers know ${host}.`,
      };
}
