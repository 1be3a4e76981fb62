import { Answer, DnsRecords } from './DnsRecords';

/** Asks every question once: the checks of a test build on the same answers. */
export function rememberAnswers(records: DnsRecords): DnsRecords {
  return {
    mx: once(name => records.mx(name)),
    txt: once(name => records.txt(name)),
    addresses: once(name => records.addresses(name)),
  };
}

function once<T>(ask: (name: string) => Promise<Answer<T>>) {
  const answers = new Map<string, Promise<Answer<T>>>();
  return (name: string) => {
    const key = name.toLowerCase();
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}
