import { SmtpSettings } from './SmtpSettings';
import { Security } from './SubmissionServer';

const IMPLICIT_TLS_PORT = 465;

/**
 * Says how the two JavaMail switches and the port protect the conversation.
 *
 * @remarks
 *
 * Both on is what the Allure document shows; JavaMail then speaks TLS from the
 * first byte and ignores the other, which a server at 587 does not understand.
 * So the port decides. Nothing said means STARTTLS, required: clear text has
 * to be asked for by `startTLSEnabled: false`.
 */
export function securityOf(smtp: SmtpSettings): Security {
  const { sslEnabled, startTLSEnabled, startTLSRequired } = smtp;
  const implicitTlsPort = smtp.port === IMPLICIT_TLS_PORT;
  const starttls =
    startTLSRequired === false ? 'starttls-if-offered' : 'starttls';
  if (asksForBoth(smtp)) {
    return implicitTlsPort ? 'implicit-tls' : starttls;
  }
  if (sslEnabled ?? (implicitTlsPort && !startTLSEnabled)) {
    return 'implicit-tls';
  }
  return startTLSEnabled === false ? 'none' : starttls;
}

/** Whether TLS from the first byte and STARTTLS are both asked for, of which a conversation has one. */
export function asksForBoth(smtp: SmtpSettings): boolean {
  return smtp.sslEnabled === true && smtp.startTLSEnabled === true;
}

/** The port that RFC 8314 §3 and RFC 5321 give to each protection. */
export function usualPort(security: Security): number {
  switch (security) {
    case 'implicit-tls':
      return IMPLICIT_TLS_PORT;
    case 'none':
      return 25;
    default:
      return 587;
  }
}
