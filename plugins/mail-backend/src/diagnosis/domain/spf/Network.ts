import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** A range of IP addresses. */
export interface Network {
  address: string;
  prefixLength: number;
}

/** Is an address in a range? */
export function holds(network: Network, address: string): boolean {
  if (isIPv6(network.address) !== isIPv6(address)) return false;
  const list = new BlockList();
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  list.addSubnet(network.address, network.prefixLength, family);
  return list.check(address, family);
}

/** Have two ranges addresses in common? Then the smaller one is in the larger one. */
export function overlap(one: Network, other: Network): boolean {
  return one.prefixLength <= other.prefixLength
    ? holds(one, other.address)
    : holds(other, one.address);
}

/**
 * Reads `192.0.2.0/24` or `2001:db8::1`.
 *
 * @returns undefined when it is no range of this family
 */
export function parseNetwork(
  text: string,
  family: 'ip4' | 'ip6',
): Network | undefined {
  const [, address, prefix] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const [isAddress, longest] =
    family === 'ip4' ? ([isIPv4, 32] as const) : ([isIPv6, 128] as const);
  const prefixLength = prefix === undefined ? longest : Number(prefix);
  return address && isAddress(address) && prefixLength <= longest
    ? { address, prefixLength }
    : undefined;
}
