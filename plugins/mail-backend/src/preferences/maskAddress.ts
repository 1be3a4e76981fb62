/**
 * Shows enough of an address to be recognised by who owns it: `m•••@harbour.example`.
 *
 * @remarks
 *
 * Mails are forwarded and their links with them; the length is not shown either.
 */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = [...address.slice(0, at)];
  return `${first}•••${address.slice(at)}`;
}
