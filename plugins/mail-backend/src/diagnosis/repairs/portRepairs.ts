import { listenForGreeting, readCertificate } from '../../transport';
import { Examination } from '../Examination';
import { Repair } from './Repair';

/** More to choose from would be no help. */
const MOST_REPAIRS = 2;

/**
 * Looks at which other ports of the same server mail is taken.
 *
 * @returns a repair for each, in the order of the ports
 */
export async function portRepairs(examination: Examination): Promise<Repair[]> {
  const { server, otherPorts } = examination;
  const ports = otherPorts.filter(port => port !== server.port);
  const found = await Promise.all(
    ports.map(port => repairBy(port, examination)),
  );
  return found.flatMap(repair => repair ?? []).slice(0, MOST_REPAIRS);
}

async function repairBy(
  port: number,
  { server, ...glance }: Examination,
): Promise<Repair | undefined> {
  const [greets, speaksTls] = await Promise.all([
    listenForGreeting({ port }, glance),
    readCertificate({ ...server, port, security: 'implicit-tls' }, glance),
  ]);
  if (greets) return useOf(port, 'starttls');
  return speaksTls && useOf(port, 'implicit-tls');
}

function useOf(port: number, security: 'starttls' | 'implicit-tls'): Repair {
  const how = security === 'starttls' ? 'STARTTLS' : 'TLS from the start';
  return {
    words: `Use port ${port} with ${how}`,
    changes: [
      { field: 'port', value: port },
      { field: 'security', value: security },
    ],
  };
}
