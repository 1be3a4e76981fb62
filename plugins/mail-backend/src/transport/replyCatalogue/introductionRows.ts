import { CatalogueRow } from './CatalogueRow';

/** How servers answer a newcomer: to the connection and to EHLO. */
export const introductionRows: CatalogueRow[] = [
  {
    text: /no SMTP service here/i,
    command: ['CONN'],
    field: 'host',
    failureClass: 'config',
    advice:
      'That host takes no mail, or none from the address of the portal. Check the name; if it is right, let its administrator admit the portal.',
  },
  {
    // Postfix 5.5.2, Google 5.5.4, Exim without a code.
    text: /need fully-qualified hostname|(HELO|EHLO) argument .*(invalid|not allowed)|syntactically invalid (HELO|EHLO)|(HELO|EHLO).*(invalid domain|must be a (FQDN|fully))|Helo command rejected/i,
    field: 'advanced.ehloName',
    failureClass: 'config',
    advice:
      'The server wants the portal to call itself by a full name. Set the EHLO name (mail.smtp.ehloName) to one, such as portal.example.com.',
  },
  {
    // Microsoft: whoever calls himself by the server's own name.
    text: /bad HELO/i,
    field: 'advanced.ehloName',
    failureClass: 'config',
    advice:
      'The portal introduces itself with a name that is not its own. Set the EHLO name (mail.smtp.ehloName) to the name of the portal.',
  },
  {
    replyCode: [500, 502],
    command: ['EHLO'],
    field: 'host',
    failureClass: 'config',
    advice:
      'What answers does not know EHLO: a very old server, or a firewall that reads along. Ask the administrator of the network to let SMTP pass unchanged.',
  },
  {
    replyCode: [501, 504],
    command: ['EHLO'],
    field: 'advanced.ehloName',
    failureClass: 'config',
    advice:
      'The server does not take the name that the portal calls itself. Set the EHLO name (mail.smtp.ehloName) to a full one, such as portal.example.com.',
  },
  {
    replyCode: [550, 554],
    command: ['CONN', 'EHLO'],
    failureClass: 'reputation',
    vague: true,
    text: /refus|denied|reject|not (accept|allow|welcome)/i,
    advice:
      'The server turns the address of the portal away. Let its administrator admit it, or use the submission port (587 or 465) and sign in.',
  },
];
