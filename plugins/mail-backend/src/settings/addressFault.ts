import { BlockList, isIPv6 } from 'node:net';
import { embeddedIpv4 } from './embeddedIpv4';

/** Networks in CIDR notation. */
function networks(...subnets: string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network, prefix] = subnet.split('/');
    list.addSubnet(network, Number(prefix), familyOf(network));
  }
  return list;
}

/** The machine itself. */
const loopback = networks('127.0.0.0/8', '::1/128');

/** No mail server is ever there; a cloud's credentials may be. */
const never = networks(
  // Link-local; nearly all clouds hand out credentials at 169.254.169.254.
  ...['169.254.0.0/16', 'fe80::/10'],
  // Amazon, Google, Scaleway; Alibaba, Oracle, Azure.
  ...['fd00:ec2::/32', 'fd20:ce::/32', 'fd00:42::/32'],
  ...['100.100.100.200/32', '192.0.0.0/24', '168.63.129.16/32'],
  // Unspecified, multicast, broadcast, Teredo.
  ...['0.0.0.0/8', '::/96', '224.0.0.0/4', 'ff00::/8', '255.255.255.255/32'],
  '2001::/32',
);

/**
 * Says why nobody may connect to an IP address, completing "The address …".
 *
 * @remarks
 *
 * Private networks are where mail relays stand, so they are allowed; 100.64/10
 * is one, too: clusters and VPNs use it. An IPv4 address in IPv6 clothes
 * (`::ffff:127.0.0.1`, `64:ff9b::7f00:1`) counts as what it is.
 *
 * @returns undefined when it is allowed
 */
export function addressFault(
  address: string,
  policy: { allowLoopback: boolean },
): string | undefined {
  // A link-local address may name its interface: fe80::1%eth0.
  const [plain] = address.split('%');
  if (isIn(loopback, plain)) {
    return policy.allowLoopback
      ? undefined
      : 'is the machine that the portal runs on. If the mail server really is there, set mail.policy.allowLoopback to true in app-config.';
  }
  if (isIn(never, plain)) {
    return 'is a link-local, metadata or unusable address, where no mail server is.';
  }
  const inside = isIPv6(plain) ? embeddedIpv4(plain) : undefined;
  return inside && addressFault(inside, policy);
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, familyOf(address));
}

function familyOf(address: string) {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
