import { DiagnosisCertificate } from '@mailroom/backstage-plugin-mail-common';
import { TLSSocket } from 'node:tls';
import { certificateChain } from './certificateChain';

/** What TLS came to between the two. */
export interface Protection {
  /** Such as `TLSv1.3`. */
  protocol: string;
  cipher: string;
  /** From the server's own certificate upwards. */
  chain: DiagnosisCertificate['chain'];
}

/** Reads what a TLS connection agreed upon; undefined without one. */
export function protectionOf(
  socket: TLSSocket | undefined,
): Protection | undefined {
  const protocol = socket?.getProtocol();
  return socket && protocol
    ? {
        protocol,
        cipher: socket.getCipher().standardName,
        chain: certificateChain(socket),
      }
    : undefined;
}
