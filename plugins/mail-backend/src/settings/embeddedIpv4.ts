/** Where in an IPv6 address another one stands: after which bytes it begins, and how they look. */
interface Carrier {
  prefix: number[];
  /** Of the first of its four bytes. */
  at: number;
}

const zeros = (length: number): number[] => Array(length).fill(0);
const nat64 = [0x00, 0x64, 0xff, 0x9b];

const carriers: Carrier[] = [
  // IPv4-mapped (RFC 4291 §2.5.5.2), IPv4-translated (RFC 2765 §2.1).
  { prefix: [...zeros(10), 0xff, 0xff], at: 12 },
  { prefix: [...zeros(8), 0xff, 0xff, 0, 0], at: 12 },
  // NAT64, everybody's and a network's own (RFC 6052 §2.1, RFC 8215).
  { prefix: [...nat64, ...zeros(8)], at: 12 },
  { prefix: [...nat64, 0, 1], at: 12 },
  // 6to4 (RFC 3056 §2).
  { prefix: [0x20, 0x02], at: 2 },
];

/**
 * Finds the IPv4 address that an IPv6 address leads to in the end.
 *
 * @returns undefined when it stands for itself
 */
export function embeddedIpv4(address: string): string | undefined {
  const bytes = bytesOf(address);
  const carrier = carriers.find(({ prefix }) =>
    prefix.every((byte, index) => bytes[index] === byte),
  );
  return carrier && bytes.slice(carrier.at, carrier.at + 4).join('.');
}

function bytesOf(address: string): number[] {
  // As a URL has it: in hexadecimal groups, whatever its end looked like.
  const { hostname } = new URL(`http://[${address}]`);
  const [before, after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map(part => part.split(':').filter(Boolean));
  const gap: string[] = Array(8 - before.length - after.length).fill('0');
  return [...before, ...gap, ...after].flatMap(group => {
    const value = parseInt(group, 16);
    return [Math.floor(value / 256), value % 256];
  });
}
