import { Resolver } from 'node:dns/promises';
import { Answer, DnsRecords } from './DnsRecords';

/** Which name servers are asked, and how patiently. */
export interface NameServersOptions {
  /** Ends all questions; those that come later stay unanswered. */
  signal: AbortSignal;
  /** IP addresses, with ports if need be; those of the system when absent. */
  servers?: string[];
  /** For one try. @defaultValue 2 seconds */
  timeoutMs?: number;
  /** @defaultValue 2 */
  tries?: number;
}

/**
 * Asks the name servers, never the hosts file: receivers look up the records of a domain there, too.
 */
export function nameServers(options: NameServersOptions): DnsRecords {
  const { signal, servers, timeoutMs = 2_000, tries = 2 } = options;
  const resolver = new Resolver({ timeout: timeoutMs, tries });
  if (servers) resolver.setServers(servers);
  signal.addEventListener('abort', () => resolver.cancel(), { once: true });

  async function ask<T>(question: () => Promise<T[]>): Promise<Answer<T>> {
    if (signal.aborted) return { state: 'unanswered', why: 'out of time' };
    try {
      const records = await question();
      return records.length > 0
        ? { state: 'found', records }
        : { state: 'none' };
    } catch (error) {
      return answerOf((error as NodeJS.ErrnoException).code);
    }
  }

  return {
    mx: name => ask(() => resolver.resolveMx(name)),
    txt: name =>
      ask(async () =>
        (await resolver.resolveTxt(name)).map(strings => strings.join('')),
      ),
    addresses: async name =>
      together(
        await Promise.all([
          ask(() => resolver.resolve4(name)),
          ask(() => resolver.resolve6(name)),
        ]),
      ),
  };
}

const reasons: Record<string, string> = {
  ESERVFAIL: 'server failure',
  EREFUSED: 'refused',
  ETIMEOUT: 'no answer in time',
  ECONNREFUSED: 'not reachable',
  ECANCELLED: 'out of time',
};

/** ENODATA: the name exists. ENOTFOUND is NXDOMAIN, which EBADNAME can only be, too. */
function answerOf(code: string | undefined): Answer<never> {
  if (code === 'ENODATA') return { state: 'none' };
  return code === 'ENOTFOUND' || code === 'EBADNAME'
    ? { state: 'no-such-name' }
    : { state: 'unanswered', why: reasons[code ?? ''] ?? 'no usable answer' };
}

function together(answers: Answer<string>[]): Answer<string> {
  const records = answers.flatMap(answer =>
    answer.state === 'found' ? answer.records : [],
  );
  if (records.length > 0) return { state: 'found', records };
  return answers.find(({ state }) => state === 'unanswered') ?? answers[0];
}
