import { CatalogueRow } from './CatalogueRow';

/** What we refuse to do ourselves. */
export const ownRefusals: CatalogueRow[] = [
  {
    cause: ['ADDRESS_REFUSED'],
    field: 'host',
    failureClass: 'config',
    advice:
      'The portal never connects there. Use the name of a mail server; for one on the same machine, mail.policy.allowLoopback in app-config must be true.',
  },
  {
    cause: ['CREDENTIALS_IN_CLEAR_TEXT'],
    field: 'security',
    failureClass: 'security',
    advice:
      'The password would have crossed the network unprotected. Require STARTTLS, or use TLS from the start.',
  },
  {
    cause: ['AUTH_NOT_OFFERED'],
    field: 'port',
    failureClass: 'config',
    advice:
      'The server takes no credentials at that port. Use the submission port (587 or 465); or, if the server knows the portal by its address, switch signing in off.',
  },
  {
    text: /^Message size larger than allowed/,
    failureClass: 'content',
    advice:
      'The message is larger than the mail server takes. Send a link instead of the text.',
  },
  {
    text: /^Invalid recipient/,
    failureClass: 'recipient',
    advice:
      'The address of the recipient cannot be written to. Correct it in the catalog.',
  },
];
