import { BlockList, isIPv6 } from 'node:net';

/** Networks in CIDR notation. */
function networks(...subnets: string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network, prefix] = subnet.split('/');
    list.addSubnet(network, Number(prefix), familyOf(network));
  }
  return list;
}

/** The machine itself, also as NAT64 writes it (RFC 6052). */
const loopback = networks('127.0.0.0/8', '::1/128', '64:ff9b::7f00:0/104');

/** No mail server is ever there; a cloud's credentials may be. */
const never = networks(
  // Link-local; nearly all clouds hand out credentials at 169.254.169.254.
  ...['169.254.0.0/16', 'fe80::/10', '64:ff9b::a9fe:0/112'],
  // Amazon, Google, Alibaba, Oracle, Azure.
  ...['fd00:ec2::/32', 'fd20:ce::/32'],
  ...['100.100.100.200/32', '192.0.0.192/32', '168.63.129.16/32'],
  // Unspecified, multicast, broadcast.
  ...['0.0.0.0/8', '::/96', '224.0.0.0/4', 'ff00::/8', '255.255.255.255/32'],
);

/**
 * Says why nobody may connect to an IP address, completing "The address …".
 *
 * @remarks
 *
 * Private networks are where mail relays stand, so they are allowed. IPv4
 * addresses in IPv6 clothes (`::ffff:127.0.0.1`) count as what they are.
 *
 * @returns undefined when it is allowed
 */
export function addressFault(
  address: string,
  policy: { allowLoopback: boolean },
): string | undefined {
  // A link-local address may name its interface: fe80::1%eth0.
  const [plain] = address.split('%');
  const family = familyOf(plain);
  if (loopback.check(plain, family)) {
    return policy.allowLoopback
      ? undefined
      : 'is the machine that the portal runs on. If the mail server really is there, set mail.policy.allowLoopback to true in app-config.';
  }
  return never.check(plain, family)
    ? 'is a link-local, metadata or unusable address, where no mail server is.'
    : undefined;
}

function familyOf(address: string) {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
