import { CatalogueRow } from './CatalogueRow';

const greylisted =
  'The server makes senders it does not know wait some minutes. It is tried again by itself.';
const troubled =
  'The mail server has trouble of its own. It is tried again by itself; if it goes on for an hour, tell its administrator.';

/** What passes by itself. */
export const temporaryRows: CatalogueRow[] = [
  {
    text: /gr[ea]y-?list|postgrey|please (try again|retry) (in|after) \d+ ?(s|min)/i,
    failureClass: 'transient',
    advice: greylisted,
  },
  {
    // Postfix postscreen, and greylisting that does not call itself so.
    enhancedCode: /^4\.7\.1$/,
    replyCode: [450, 451],
    command: ['RCPT TO'],
    failureClass: 'transient',
    advice: greylisted,
  },
  {
    // Postfix, Exchange.
    text: /Insufficient system (storage|resources)|insufficient (disk|storage)|back-?pressure/i,
    failureClass: 'transient',
    advice:
      'The mail server has no room left for now. It is tried again by itself; tell its administrator.',
  },
  {
    enhancedCode: /^4\.3\.1$/,
    failureClass: 'transient',
    advice:
      'The mail server has no room left for now. It is tried again by itself; tell its administrator.',
  },
  {
    text: /Temporary server error|Service (is )?not (available|active)|Temporary local problem|Temporary System (Problem|Error)|Temporary service failure|local error in processing|server configuration (error|problem)|queue file write error/i,
    failureClass: 'transient',
    advice: troubled,
  },
  {
    enhancedCode: /^4\.3\.[025]$/,
    failureClass: 'transient',
    advice: troubled,
  },
  {
    text: /Timeout waiting for data|Timeout - closing|timeout exceeded|Connection timed out/i,
    failureClass: 'transient',
    advice:
      'The server was waiting for the portal for too long. It is tried again by itself; if it goes on, check the network between them.',
  },
  {
    text: /TLS required for RCPT domain/i,
    failureClass: 'transient',
    advice:
      'The receiver wants TLS all the way. It is tried again by itself; if it goes on, switch on STARTTLS, required.',
  },
  {
    text: /IP not in whitelist for RCPT domain/i,
    failureClass: 'reputation',
    advice:
      'The receiver takes mail only from servers that it has listed. Let its administrator add the address that mail goes out by.',
  },
  {
    replyCode: [421],
    failureClass: 'transient',
    advice:
      'The mail server ended the conversation for now. It is tried again by itself.',
  },
];
