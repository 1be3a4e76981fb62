import { TLSSocket } from 'node:tls';

/** What TLS came to between the two. */
export interface Protection {
  /** Such as `TLSv1.3`. */
  protocol: string;
  cipher: string;
  certificate: {
    /** Who it is for. */
    subject: string;
    /** Who signed it. */
    issuer: string;
    /** Epoch milliseconds. */
    validUntil: number;
  };
}

/** Reads what a TLS connection agreed upon; undefined without one. */
export function protectionOf(
  socket: TLSSocket | undefined,
): Protection | undefined {
  const protocol = socket?.getProtocol();
  if (!socket || !protocol) {
    return undefined;
  }
  const { subject, issuer, valid_to: validTo } = socket.getPeerCertificate();
  return {
    protocol,
    cipher: socket.getCipher().standardName,
    certificate: {
      subject: nameIn(subject),
      issuer: nameIn(issuer),
      validUntil: Date.parse(validTo),
    },
  };
}

/** A distinguished name as people call it. */
function nameIn(name: { CN?: string | string[]; O?: string | string[] }) {
  return [name.CN ?? name.O ?? []].flat().join(', ');
}
