import { isIP } from 'node:net';
import { FieldFault } from '../http';
import { addressFault } from './addressFault';

/** What the operator allows of the servers that are entered on the settings page (`mail.policy`). */
export interface MailPolicy {
  /** Credentials without TLS. */
  allowClearText: boolean;
  /** Servers on the machine that the portal runs on. */
  allowLoopback: boolean;
  /** Exact names, or `*.example.com` for every name below; all when absent. */
  allowedHosts?: string[];
  /** The hosts of OAuth endpoints that may be entered, written alike; all when absent. */
  allowedOAuthHosts?: string[];
  allowedPorts: number[];
}

/** The ports of submission and relay, and what providers offer beside them where 587 is blocked. */
export const usualMailPorts = [25, 465, 587, 2465, 2525, 2587];

/**
 * What the operator does not allow of a server, as it is entered.
 *
 * @remarks
 *
 * Says early what can be said of the letters alone. What a name stands for is
 * known when it is connected to, and checked there (transport/).
 *
 * @returns faults at `host` and `port`
 */
export function policyFaults(
  server: { host: string; port: number },
  policy: MailPolicy,
): FieldFault[] {
  return [
    ...faultsAt('host', hostFault(bareHost(server.host), policy)),
    ...faultsAt('port', portFault(server.port, policy)),
  ];
}

/** A host as it is compared and connected to: in small letters, without brackets and final dot. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '');
}

function hostFault(host: string, policy: MailPolicy): string | undefined {
  const { allowedHosts } = policy;
  if (
    allowedHosts &&
    !allowedHosts.some(pattern => matchesHost(host, pattern))
  ) {
    return `is not allowed here. app-config allows in mail.policy.allowedHosts: ${allowedHosts.join(
      ', ',
    )}.`;
  }
  if (isIP(host)) {
    return addressFault(host, policy);
  }
  return /^(.+\.)?localhost$/.test(host)
    ? addressFault('127.0.0.1', policy)
    : undefined;
}

/** Whether a bare host is meant by an exact name, or by `*.example.com`. */
export function matchesHost(host: string, pattern: string): boolean {
  const wanted = bareHost(pattern);
  return wanted.startsWith('*.')
    ? host.endsWith(wanted.slice(1)) && host.length > wanted.length - 1
    : host === wanted;
}

function portFault(port: number, policy: MailPolicy): string | undefined {
  return policy.allowedPorts.includes(port)
    ? undefined
    : `is not allowed here. app-config allows in mail.policy.allowedPorts: ${policy.allowedPorts.join(
        ', ',
      )}.`;
}

function faultsAt(path: string, message: string | undefined): FieldFault[] {
  return message === undefined ? [] : [{ path, message }];
}
