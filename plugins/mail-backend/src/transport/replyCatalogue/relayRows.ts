import { CatalogueRow } from './CatalogueRow';

/** How servers refuse to send on to other domains. */
export const relayRows: CatalogueRow[] = [
  {
    // Postfix, Exim, Exchange, sendmail, Yahoo.
    text: /relay access denied|relay not permitted|unable to relay|relay(ing)? (is )?(denied|not allowed|prohibited)/i,
    failureClass: 'config',
    advice:
      'The server does not send on to other domains for the portal. Sign in, or let its administrator add the address of the portal to those it relays for.',
  },
  {
    // qmail.
    text: /allowed rcpthosts/i,
    failureClass: 'config',
    advice:
      'The server sends on only for those who sign in. Set username and password, and use its submission port.',
  },
  {
    text: /mail relay denied|Invalid credentials for relay/i,
    provider: ['google'],
    failureClass: 'config',
    advice:
      'The relay of Google Workspace does not know the portal. Register its address under SMTP relay service in the admin console, or sign in; sender and EHLO name must be of a domain of yours.',
  },
  {
    text: /Invalid credentials for relay/i,
    failureClass: 'config',
    advice:
      'The relay does not know the portal. Register its address there, or sign in; sender and EHLO name must be of a domain of yours.',
  },
  {
    text: /not authorized to send e-?mail directly to our servers/i,
    field: 'host',
    failureClass: 'config',
    advice:
      'That host is where mail arrives, not where it is handed in. Use the submission server of your provider, such as smtp-relay.gmail.com.',
  },
  {
    text: /TenantAttribution/i,
    failureClass: 'config',
    advice:
      'Microsoft 365 does not know the portal as one of the tenant. Let its administrator set up an inbound connector for the address or the certificate of the portal.',
  },
  {
    enhancedCode: /^5\.7\.(54|64)$/,
    failureClass: 'config',
    advice:
      'Exchange does not send on to other domains for the portal. Sign in, or let its administrator allow it on the receive connector.',
  },
];
