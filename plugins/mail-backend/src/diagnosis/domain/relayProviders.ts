/** How a provider sends the mails that it is given, as it documents. */
export interface RelayProvider {
  /** Ids of the presets by which the settings recognise it. */
  presets: string[];
  /**
   * With which reverse path, so whose SPF record is asked: the one of the
   * settings, one in the domain that the user signs in with, or one of its own.
   */
  reversePath: 'ours' | 'of-user' | 'of-provider';
  /** What an SPF record that lists it includes; the first is the one to publish. */
  includes: string[];
  /** Under which selectors its keys usually are; empty when they differ from customer to customer. */
  selectors: string[];
  /** It signs with these selectors or not at all. */
  selectorsFixed?: boolean;
}

export const relayProviders: RelayProvider[] = [
  {
    presets: ['microsoft-365', 'outlook'],
    reversePath: 'ours',
    includes: ['spf.protection.outlook.com'],
    selectors: ['selector1', 'selector2'],
    selectorsFixed: true,
  },
  {
    presets: ['gmail', 'google-workspace-relay'],
    reversePath: 'ours',
    includes: ['_spf.google.com', 'aspmx.googlemail.com'],
    selectors: ['google'],
  },
  {
    presets: ['yahoo'],
    reversePath: 'ours',
    includes: ['_spf.mail.yahoo.com'],
    selectors: [],
  },
  {
    // Without an own MAIL FROM domain, one under amazonses.com.
    presets: ['amazon-ses'],
    reversePath: 'of-provider',
    includes: ['amazonses.com'],
    selectors: [],
  },
  {
    // A subdomain such as em1234, by CNAME; without it sendgrid.net.
    presets: ['sendgrid'],
    reversePath: 'of-provider',
    includes: ['sendgrid.net'],
    selectors: ['s1', 's2'],
  },
  {
    presets: ['mailgun'],
    reversePath: 'of-user',
    includes: ['mailgun.org'],
    selectors: ['pdk1', 'pdk2', 'mx', 'smtp', 'k1', 'pic'],
  },
  {
    // pm.mtasv.net, or a subdomain that leads there by CNAME.
    presets: ['postmark'],
    reversePath: 'of-provider',
    includes: ['spf.mtasv.net'],
    selectors: [],
  },
  {
    // One for each of its regions; the names differ by age of the account.
    presets: ['zoho'],
    reversePath: 'ours',
    includes: [
      ...['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.jp'],
      ...['zohomail.com', 'zohomail.eu', 'zohomail.in', 'zohomail.com.au'],
      ...['one.zoho.com', 'one.zoho.eu', 'one.zoho.in'],
      ...['spf.zoho.com', 'spf.zoho.eu', 'spf.zoho.in'],
    ],
    selectors: ['zmail'],
  },
  {
    presets: ['fastmail'],
    reversePath: 'ours',
    includes: ['spf.messagingengine.com'],
    selectors: ['fm1', 'fm2', 'fm3', 'mesmtp'],
  },
];

/**
 * Mail gateways that stand behind a provider in many companies and send in its
 * place. A record that includes one of them may be right without the provider.
 */
export const gatewayDomains = [
  ...['pphosted.com', 'ppe-hosted.com', 'mimecast.com', 'iphmx.com'],
  ...['messagelabs.com', 'barracudanetworks.com', 'trendmicro.com'],
  ...['trendmicro.eu', 'hornetsecurity.com', 'antispameurope.com'],
  ...['mailcontrol.com', 'sophos.com', 'retarus.com'],
  ...['antispamcloud.com', 'mailanyone.net', 'mxthunder.com'],
];
