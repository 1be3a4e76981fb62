import { CatalogueRow } from './CatalogueRow';

const onlyOverTls =
  'The server takes credentials only over TLS. Switch on STARTTLS.';

/** What servers answer about TLS. */
export const tlsRows: CatalogueRow[] = [
  {
    // Postfix, Google, Zoho; Exchange says 5.7.0, others 5.7.10.
    text: /Must issue (a )?STARTTLS( command)? first|TLS (is )?required(?! for RCPT)|requires (a )?(TLS|secure connection)/i,
    field: 'security',
    failureClass: 'config',
    advice: 'The server demands TLS. Switch on STARTTLS, required.',
  },
  {
    text: /Encryption (is )?required/i,
    field: 'security',
    failureClass: 'config',
    advice: onlyOverTls,
  },
  {
    replyCode: [538],
    command: ['AUTH'],
    field: 'security',
    failureClass: 'config',
    advice: onlyOverTls,
  },
  {
    enhancedCode: /^5\.7\.11$/,
    command: ['AUTH'],
    field: 'security',
    failureClass: 'config',
    advice: onlyOverTls,
  },
  {
    // Postfix, Exim: RFC 3207 §4.
    replyCode: [454],
    command: ['STARTTLS'],
    failureClass: 'transient',
    advice:
      'The TLS of the mail server is out of order for now. It is tried again by itself; if it goes on, tell its administrator to check the certificate.',
  },
  {
    // Exim, to AUTH before TLS.
    text: /AUTH command used when not advertised/i,
    field: 'security',
    failureClass: 'config',
    advice: onlyOverTls,
  },
  {
    // RFC 8689: 5.7.30, which Google and Microsoft use for something else.
    text: /REQUIRETLS/i,
    failureClass: 'security',
    advice:
      'A server on the way cannot protect the message as it was asked to. Ask the administrator of the server to send it without REQUIRETLS.',
  },
];
