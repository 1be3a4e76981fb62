import { CatalogueRow } from './CatalogueRow';

const tooLarge =
  'The message is larger than the mail server takes. Send a link instead of the text.';
const dangerous =
  'A content filter holds this message for dangerous. Send a link instead of what it contains.';
const looksLikeSpam =
  'A content filter took this message for spam. Others may pass; if it happens again, let the administrator of the server admit the sender address.';
const malformed =
  'The server finds the form of this message wrong. Tell whoever develops what sent it, with the words above.';

/** What is the matter with one message. */
export const contentRows: CatalogueRow[] = [
  {
    text: /message (size |is )?(exceeds|too (large|big))|exceed(s|ed) .*message size limit|size exceeded the policy/i,
    failureClass: 'content',
    advice: tooLarge,
  },
  {
    text: /header size limit|individual header size|too many headers|header name limit/i,
    failureClass: 'content',
    advice: malformed,
  },
  {
    enhancedCode: /^5\.(2\.3|3\.4)$/,
    failureClass: 'content',
    advice: tooLarge,
  },
  {
    replyCode: [552],
    command: ['MAIL FROM', 'DATA'],
    failureClass: 'content',
    advice: tooLarge,
  },
  {
    text: /content presents a potential security issue|(illegal|forbidden|blocked) (attachment|file)|attachment .*not allowed/i,
    failureClass: 'content',
    advice: dangerous,
  },
  {
    // Zoho, Exim with ClamAV.
    text: /\bvirus\b|malware|infected/i,
    failureClass: 'content',
    advice: dangerous,
  },
  {
    text: /likely suspicious(?! due to)/i,
    command: ['DATA'],
    failureClass: 'content',
    advice: looksLikeSpam,
  },
  {
    text: /not RFC ?5322 compliant|headers are not RFC compliant|missing a valid (address|message)|multiple addresses in From|duplicate headers|bare (LF|line ?feed)/i,
    failureClass: 'content',
    advice: malformed,
  },
  {
    enhancedCode: /^5\.6\.(0|1|2|11)$/,
    command: ['DATA'],
    failureClass: 'content',
    advice: malformed,
  },
  {
    text: /message exceeded \d+ hops|too many hops|mail loop|routing loop/i,
    failureClass: 'content',
    advice:
      'This message goes round in circles between servers. Let the administrator of the server check how mail to this address is forwarded.',
  },
  {
    text: /Must declare SMTPUTF8|SMTPUTF8 (is )?required|internationali[sz]ed/i,
    failureClass: 'content',
    advice:
      'The server takes no addresses with letters beyond plain English ones. Use an address without them.',
  },
  {
    enhancedCode: /^5\.6\.(7|9|10)$/,
    failureClass: 'content',
    advice:
      'The server takes no addresses with letters beyond plain English ones. Use an address without them.',
  },
  {
    text: /(due to|for|by) (local |a )?polic(y|ies)/i,
    vague: true,
    command: ['DATA'],
    failureClass: 'content',
    advice:
      'A rule of the receiver turns this message away. Ask its administrator for the reason, with the words above.',
  },
  {
    text: /\bspam\b|unsolicited/i,
    vague: true,
    command: ['DATA'],
    failureClass: 'content',
    advice: looksLikeSpam,
  },
];
