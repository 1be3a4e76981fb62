import { FieldFault } from '../http';
import { certificateFault } from './certificateFault';
import { readJavaMailProperties } from './javaMailProperties';
import { OwnServerValues } from './OwnServer';
import { MailPolicy, policyFaults } from './policy';
import { isEhloName, isServerName } from './serverNames';

const notAName = 'is not the name of a server, such as smtp.example.com.';

/**
 * Everything that is wrong with a server of the page, beyond the shape of its
 * fields and beyond its secrets.
 */
export function checkOwnServer(
  own: OwnServerValues,
  policy: MailPolicy,
): FieldFault[] {
  const { serverName, ehloName, certificateAuthority } = own.advanced;
  const faults: [string, string | undefined][] = [
    ['host', isServerName(own.host) ? undefined : notAName],
    ['username', usernameFault(own)],
    ['security', clearTextFault(own, policy)],
    [
      'advanced.serverName',
      serverName === undefined || isServerName(serverName)
        ? undefined
        : notAName,
    ],
    [
      'advanced.ehloName',
      ehloName === undefined || isEhloName(ehloName)
        ? undefined
        : 'must be a fully qualified name such as portal.example.com, or an address in brackets such as [192.0.2.1].',
    ],
    ['advanced.certificateAuthority', certificateFault(certificateAuthority)],
  ];
  return [
    ...faults.flatMap(([path, message]) =>
      message === undefined ? [] : [{ path: `own.${path}`, message }],
    ),
    ...policyFaults(own, policy),
    ...readJavaMailProperties(own).faults,
  ];
}

function usernameFault({ authentication, username }: OwnServerValues) {
  if (authentication === 'basic') {
    return username ? undefined : 'is needed to sign in.';
  }
  if (authentication === 'oauth') {
    return username
      ? undefined
      : 'is needed: the address of the mailbox to sign in to.';
  }
  return username
    ? 'is not used without authentication: leave it empty, or choose basic authentication.'
    : undefined;
}

function clearTextFault(own: OwnServerValues, policy: MailPolicy) {
  const isSafe = ['starttls', 'implicit-tls'].includes(own.security);
  if (own.authentication === 'oauth') {
    return isSafe
      ? undefined
      : 'would let the access token cross the network in clear text: choose STARTTLS or TLS from the first byte.';
  }
  return isSafe || own.authentication === 'none' || policy.allowClearText
    ? undefined
    : 'would let the password cross the network in clear text: choose STARTTLS or TLS from the first byte. On a network you trust, mail.policy.allowClearText in app-config allows it.';
}
