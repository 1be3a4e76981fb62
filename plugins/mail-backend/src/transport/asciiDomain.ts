import { domainToASCII } from 'node:url';

/** Writes the domain of an address as every server knows it (RFC 5891); what is no domain stays. */
export function asciiDomain(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  if (/^[a-z0-9.-]+$/.test(address.slice(at))) {
    return address;
  }
  return (
    address.slice(0, at) +
    (domainToASCII(address.slice(at)) || address.slice(at))
  );
}
