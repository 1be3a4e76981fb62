import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Socket } from 'node:net';
import { connect, TLSSocket } from 'node:tls';
import { SubmissionServer } from '../settings';
import { connectionOptions, trustOf } from './connectionOptions';
import { ConversationFault } from './ConversationFault';
import { openSocket } from './openSocket';
import { Protection, protectionOf } from './protection';
import { within } from './within';

/** A look at a certificate is no reason to wait for long. */
const TIMEOUT_MS = 5_000;

/** Where to look. */
export interface Glance {
  addresses: string[];
  signal?: AbortSignal;
  /** @defaultValue 5 seconds */
  timeoutMs?: number;
}

/** What is shown of a server that may be anybody. */
export interface ShownProtection extends Protection {
  /** Why production refuses the certificate, in OpenSSL's or Node's word; absent when it does not. */
  fault?: string;
}

/**
 * Looks at the certificate of a server, trusted or not, on a connection of its own.
 *
 * @remarks
 *
 * Nothing is said after the handshake: what answers is not known to be the
 * server. Nothing that is learned here lets production trust it.
 *
 * @returns undefined when no handshake comes about
 */
export async function readCertificate(
  server: SubmissionServer,
  glance: Glance,
): Promise<ShownProtection | undefined> {
  const { signal, timeoutMs = TIMEOUT_MS } = glance;
  const hurried = { ...server, connectionTimeoutMs: timeoutMs };
  let socket: Socket | undefined;
  try {
    socket = await openSocket(hurried, glance);
    return await within(look(hurried, socket), {
      ...{ timeoutMs, signal },
      onTimeout: () => nothingToSee('TLS does not come about in time'),
    });
  } catch {
    return undefined;
  } finally {
    socket?.destroy();
  }
}

async function look(
  server: SubmissionServer,
  socket: Socket,
): Promise<ShownProtection | undefined> {
  if (server.security !== 'implicit-tls') await agreeOnTls(server, socket);
  const secured = await shakeHands(server, socket);
  const protection = protectionOf(secured);
  const fault = secured.authorized
    ? undefined
    : String(secured.authorizationError);
  secured.destroy();
  return protection && { ...protection, fault };
}

/** Up to the server's yes to STARTTLS, in the words of production. */
function agreeOnTls(server: SubmissionServer, socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const smtp = new SMTPConnection({
      ...connectionOptions(server, trustOf(server)),
      connection: socket,
    });
    // Instead of its upgrade, which would go on with EHLO.
    Object.assign(smtp, {
      _upgradeConnection: () => {
        socket.removeAllListeners('data');
        socket.removeAllListeners('timeout');
        resolve();
      },
    });
    const stopped = () => reject(nothingToSee('STARTTLS is not offered'));
    smtp.once('error', stopped);
    smtp.once('end', stopped);
    smtp.connect(stopped);
  });
}

function shakeHands(
  server: SubmissionServer,
  socket: Socket,
): Promise<TLSSocket> {
  const { tls } = connectionOptions(server, trustOf(server));
  return new Promise((resolve, reject) => {
    const secured: TLSSocket = connect(
      // Only to be looked at: see above.
      { ...tls, socket, rejectUnauthorized: false },
      () => resolve(secured),
    );
    // Its end may be told again when it is over.
    secured.on('error', reject);
    secured.once('close', () => reject(nothingToSee('The server hung up')));
    socket.resume();
  });
}

function nothingToSee(message: string): ConversationFault {
  return new ConversationFault({ command: 'STARTTLS', message });
}
