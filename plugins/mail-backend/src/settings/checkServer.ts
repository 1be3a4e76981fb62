import { FieldFault } from '../http';
import { certificateFault } from './certificateFault';
import { readJavaMailProperties } from './javaMailProperties';
import { MailPolicy, policyFaults } from './policy';
import { ServerPlace, ServerValues } from './ServerValues';
import { isEhloName, isServerName } from './serverNames';

const notAName = 'is not the name of a server, such as smtp.example.com.';

/**
 * Everything that is wrong with a server of the page, beyond the shape of its
 * fields and beyond its secrets.
 */
export function checkServer(
  server: ServerValues,
  { place, policy }: { place: ServerPlace; policy: MailPolicy },
): FieldFault[] {
  const faults = [
    ...fieldFaults(server, policy),
    ...policyFaults(server, policy),
    ...readJavaMailProperties(server).faults,
  ];
  return faults.map(({ path, message }) => ({
    path: `${place}.${path}`,
    message,
  }));
}

function fieldFaults(server: ServerValues, policy: MailPolicy): FieldFault[] {
  const { serverName, ehloName, certificateAuthority } = server.advanced;
  const faults: [string, string | undefined][] = [
    ['host', isServerName(server.host) ? undefined : notAName],
    ['username', usernameFault(server)],
    ['security', clearTextFault(server, policy)],
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
  return faults.flatMap(([path, message]) =>
    message === undefined ? [] : [{ path, message }],
  );
}

function usernameFault({ authentication, username }: ServerValues) {
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

function clearTextFault(server: ServerValues, policy: MailPolicy) {
  const isSafe = ['starttls', 'implicit-tls'].includes(server.security);
  if (server.authentication === 'oauth') {
    return isSafe
      ? undefined
      : 'would let the access token cross the network in clear text: choose STARTTLS or TLS from the first byte.';
  }
  return isSafe || server.authentication === 'none' || policy.allowClearText
    ? undefined
    : 'would let the password cross the network in clear text: choose STARTTLS or TLS from the first byte. On a network you trust, mail.policy.allowClearText in app-config allows it.';
}
