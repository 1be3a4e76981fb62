/** Whose mailboxes anybody can have, and through which servers their mails must go. */
export interface MailboxProvider {
  title: string;
  domains: string[];
  /** Ends of the names of its submission servers. */
  hosts: string[];
}

const mailboxProviders: MailboxProvider[] = [
  {
    title: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    hosts: ['smtp.gmail.com', 'smtp.googlemail.com'],
  },
  {
    title: 'Outlook.com',
    domains: [
      ...['outlook.com', 'outlook.de', 'hotmail.com', 'hotmail.de'],
      ...['live.com', 'live.de', 'msn.com'],
    ],
    hosts: ['outlook.com', 'office365.com'],
  },
  {
    title: 'Yahoo',
    domains: [
      ...['yahoo.com', 'yahoo.de', 'yahoo.co.uk', 'yahoo.fr'],
      ...['ymail.com', 'rocketmail.com', 'aol.com'],
    ],
    hosts: ['mail.yahoo.com', 'smtp.aol.com'],
  },
  {
    title: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    hosts: ['mail.me.com'],
  },
  {
    title: 'GMX',
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'gmx.com'],
    hosts: ['gmx.net', 'gmx.com'],
  },
  { title: 'WEB.DE', domains: ['web.de'], hosts: ['web.de'] },
  { title: 'T-Online', domains: ['t-online.de'], hosts: ['t-online.de'] },
  {
    title: 'Proton',
    domains: ['proton.me', 'protonmail.com', 'pm.me'],
    hosts: ['protonmail.ch', 'proton.me'],
  },
  {
    title: 'Yandex',
    domains: ['yandex.ru', 'yandex.com', 'ya.ru'],
    hosts: ['yandex.ru', 'yandex.com', 'ya.ru'],
  },
  {
    title: 'Mail.ru',
    domains: ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru'],
    hosts: ['mail.ru'],
  },
  { title: 'QQ Mail', domains: ['qq.com', 'foxmail.com'], hosts: ['qq.com'] },
  {
    title: 'NetEase',
    domains: ['163.com', '126.com', 'yeah.net'],
    hosts: ['163.com', '126.com', 'yeah.net'],
  },
];

/** Finds who gives out mailboxes of a domain; undefined for a domain of somebody's own. */
export function mailboxProviderOf(domain: string): MailboxProvider | undefined {
  return mailboxProviders.find(({ domains }) => domains.includes(domain));
}

/** Does a server belong to the provider, so that it may send for its mailboxes? */
export function serves(provider: MailboxProvider, host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return provider.hosts.some(end => name === end || name.endsWith(`.${end}`));
}
