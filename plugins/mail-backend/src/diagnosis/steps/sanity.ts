import { DiagnosisStep, StepResult } from '../DiagnosisStep';
import { Subject } from '../Examination';
import { useImplicitTls, useStartTls } from '../repairs';

/** Something that is allowed and rarely meant. */
type Doubt = Pick<StepResult, 'summary' | 'advice' | 'field' | 'repairs'>;

/** RFC 2606 and RFC 6761; nobody reads mail there. */
const reservedDomain =
  /(^|\.)(example\.(com|net|org)|example|test|invalid|localhost|local)$/i;

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function unusualPort({ server }: Subject): Doubt | undefined {
  const { port, security } = server;
  if (port === 465 && security !== 'implicit-tls') {
    return {
      summary: 'Port 465 is for TLS from the start, but that is not chosen.',
      advice: 'Choose TLS from the start, or port 587 for STARTTLS.',
      ...{ field: 'security', repairs: [useImplicitTls] },
    };
  }
  return port === 587 && security === 'implicit-tls'
    ? {
        summary: 'Port 587 is for STARTTLS, but TLS from the start is chosen.',
        advice: 'Choose STARTTLS, or port 465 for TLS from the start.',
        ...{ field: 'security', repairs: [useStartTls] },
      }
    : undefined;
}

function unprotectedPassword({ server }: Subject): Doubt | undefined {
  const { auth, security } = server;
  return auth && (security === 'none' || security === 'starttls-if-offered')
    ? {
        summary: 'The password may cross the network unprotected.',
        advice: 'Require STARTTLS, or use TLS from the start.',
        field: 'security',
      }
    : undefined;
}

function foreignSender({ server, sender }: Subject): Doubt | undefined {
  const username = server.auth?.username;
  if (!username?.includes('@')) {
    return undefined;
  }
  const [from, user] = [domainOf(sender.address), domainOf(username)];
  return from === user
    ? undefined
    : {
        summary: `The mails come from ${from}, but the portal signs in as somebody of ${user}.`,
        advice:
          'Many servers let an account send only with its own address: use an address of the same domain, or make sure that the account may send as this one.',
        field: 'fromEmail',
      };
}

function reservedRecipient({ recipient }: Subject): Doubt | undefined {
  const domain = domainOf(recipient);
  return reservedDomain.test(domain)
    ? {
        summary: `No mail is ever delivered to ${domain}.`,
        advice: 'Send the test mail to an address that somebody reads.',
      }
    : undefined;
}

const doubts = [
  unusualPort,
  unprotectedPassword,
  foreignSender,
  reservedRecipient,
];

/** Do the values make sense together? Speaks with nobody. */
export const sanity: DiagnosisStep = {
  id: 'sanity',
  async run(examination) {
    const found = doubts.flatMap(doubt => doubt(examination) ?? []);
    if (found.length === 0) {
      return { state: 'passed', summary: 'The settings fit together.' };
    }
    const [{ advice, field }] = found;
    const summary = found.map(doubt => doubt.summary).join(' ');
    const repairs = found.flatMap(doubt => doubt.repairs ?? []);
    return { state: 'warned', summary, advice, field, repairs };
  },
};
