import { Meaning } from './CatalogueRow';

const permanentByCommand: Record<string, Meaning> = {
  STARTTLS: {
    failureClass: 'security',
    field: 'security',
    advice:
      'The server offers no STARTTLS although it is required, so nothing was sent. Check the port (587 for STARTTLS, 465 for TLS from the start); on the right port it can mean that somebody tampers with the connection.',
  },
  AUTH: {
    failureClass: 'auth',
    field: 'password',
    advice:
      'The mail server refuses the credentials. Check username and password; some servers want the whole address as the username.',
  },
  'MAIL FROM': {
    failureClass: 'config',
    field: 'fromEmail',
    advice:
      'The mail server refuses the sender. Check the sender address, and whether the account may send with it.',
  },
  'RCPT TO': {
    failureClass: 'recipient',
    advice:
      'The mail server refuses this recipient. Check the address of the person in the catalog.',
    ifRecurring: {
      over: 'recipients',
      advice:
        'The mail server refuses one recipient after the other with the same words, so it is not the addresses. Check whether the account may send to others at all, and ask the administrator of the server with the words above. What was refused before this can be sent again from the page Deliveries.',
    },
  },
  DATA: {
    failureClass: 'content',
    advice:
      'The mail server refuses this message because of what is in it. Others may pass.',
  },
};

/**
 * What a fault means that nobody knows.
 *
 * @remarks
 *
 * - no reply: `network`
 * - 4xx: `transient`, whatever it answered (RFC 5321 §4.2.1)
 * - 5xx: to STARTTLS `security`, to AUTH `auth`, to MAIL FROM `config`, to
 *   RCPT TO `recipient` until it befalls several recipients one after the
 *   other, to DATA `content`, before all of them `config`
 */
export function fallbackMeaning(reply: {
  command: string;
  replyCode?: number;
}): Meaning {
  const { command, replyCode } = reply;
  if (replyCode === undefined) {
    return {
      failureClass: 'network',
      advice:
        'The connection to the mail server failed. It is tried again; if it goes on, ask the administrator of the server or of the network.',
    };
  }
  if (replyCode >= 400 && replyCode < 500) {
    return {
      failureClass: 'transient',
      advice:
        'The mail server asks to try again later. This happens by itself.',
    };
  }
  return (
    permanentByCommand[command] ?? {
      failureClass: 'config',
      advice:
        'The mail server does not want to talk with the portal. Check host and port, and ask its administrator with the words above.',
    }
  );
}
