import { FaultFacts } from './ConversationFault';

/** What nodemailer tells about a fault. */
interface NodemailerFault extends Error {
  /** Its own word for the kind of fault, such as `ETIMEDOUT`. */
  code?: string;
  /** The word of the system or of OpenSSL, such as `CERT_HAS_EXPIRED`. */
  originalCode?: string;
  response?: string;
  command?: string;
  /** Ours: see `TokenRefusal`. */
  challenge?: string;
}

/** What nodemailer refuses by itself, on a connection that is well. */
const REFUSED_BEFORE_SENDING = ['EAUTH', 'EENVELOPE', 'EMESSAGE'];

/** How far the conversation was. */
interface Progress {
  command: string;
  upgrading?: boolean;
  contentBegun?: boolean;
}

/** Reads a fault of nodemailer in the light of how far the conversation was. */
export function faultFacts(
  error: NodemailerFault,
  progress: Progress,
): FaultFacts {
  const { response, challenge } = error;
  return {
    command: commandOf(error, progress),
    response,
    ...(challenge && { challenge }),
    cause: error.originalCode ?? error.code,
    message: error.message,
    maybeTaken: !response && progress.contentBegun,
    connectionLost: response
      ? response.startsWith('421')
      : !REFUSED_BEFORE_SENDING.includes(error.code ?? ''),
  };
}

/** nodemailer says `CONN` for every loss of a connection, and `API` before it has said a word. */
function commandOf(error: NodemailerFault, progress: Progress): string {
  const { command } = error;
  if (command && command !== 'CONN' && command !== 'API') {
    // `AUTH PLAIN` and the like: the mechanism is no news, the argument never comes along.
    return command.startsWith('AUTH') ? 'AUTH' : command;
  }
  if (progress.upgrading) {
    return 'STARTTLS';
  }
  return progress.contentBegun ? 'DATA' : progress.command;
}
