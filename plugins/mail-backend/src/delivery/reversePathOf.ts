import { Sender } from '../settings';
import { ownsSenders } from '../transport';

/** RFC 5321 §4.5.3.1.1. */
const longestLocalPart = 64;

/**
 * Where the failure reports about a message go (RFC 5321 §3.6.3).
 *
 * @remarks
 *
 * The address of its kind beats that of the sender. Where sub-addressing is
 * on, the address names the message (`bounces+<id>@…`, RFC 5233), so that a
 * report is matched whatever it says itself. A provider of mailboxes refuses
 * such a sender or overwrites it, so there the address stays as it is.
 *
 * @param options.host - of the submission server
 */
export function reversePathOf(options: {
  message: { id: string; kind: string };
  sender: Sender;
  host: string;
}): string {
  const { message, sender, host } = options;
  const { byKind = {}, subaddress = false } = sender.reversePaths ?? {};
  const [family] = message.kind.split('.');
  const address =
    byKind[message.kind] ??
    byKind[family] ??
    sender.reversePath ??
    sender.address;
  return subaddress && !ownsSenders(host)
    ? withSubaddress(address, message.id.replaceAll('-', ''))
    : address;
}

function withSubaddress(address: string, detail: string): string {
  const at = address.lastIndexOf('@');
  const local = `${address.slice(0, at)}+${detail}`;
  return local.length > longestLocalPart ? address : local + address.slice(at);
}
