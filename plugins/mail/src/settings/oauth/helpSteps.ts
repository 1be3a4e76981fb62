import { oauthMessages } from '../../translation/oauthMessages';
import { OAuthFields } from './OAuthFields';

/** A step of the help: its words, and what it gives to open or to copy. */
export interface HelpStep {
  text: keyof typeof oauthMessages.help.step;
  /** A page of the provider. */
  link?: string;
  /** A command or a value, as it is copied. */
  code?: (values: HelpValues) => string;
}

/** What is known already, and stands in the commands. */
export interface HelpValues {
  clientId: string;
  mailbox: string;
}

/** Who is registered where. */
export type HelpTopic = keyof typeof oauthMessages.help.title;

const entra = 'https://entra.microsoft.com';
const googleCloud = 'https://console.cloud.google.com';
const mailScope = () => 'https://mail.google.com/';

const switchOn: HelpStep = {
  text: 'msSwitch',
  code: ({ mailbox }) =>
    `Set-CASMailbox -Identity ${mailbox} -SmtpClientAuthenticationDisabled $false`,
};

/** What has to be done at the provider, in its order. */
export const helpSteps: Record<HelpTopic, readonly HelpStep[]> = {
  microsoftUser: [
    { text: 'msRegister', link: entra },
    { text: 'msRedirect' },
    { text: 'msIds' },
    { text: 'msSecret' },
    { text: 'msPermission' },
    switchOn,
    { text: 'msGet' },
  ],
  microsoftApplication: [
    { text: 'msAppRegister', link: entra },
    { text: 'msIds' },
    { text: 'msSecret' },
    { text: 'msAppPermission' },
    {
      text: 'msAppPrincipal',
      code: ({ clientId }) =>
        [
          'Install-Module ExchangeOnlineManagement',
          'Connect-ExchangeOnline',
          `New-ServicePrincipal -AppId ${clientId} -ObjectId <object ID>`,
        ].join('\n'),
    },
    {
      text: 'msAppMailbox',
      code: ({ mailbox }) =>
        [
          `Add-MailboxPermission -Identity ${mailbox} -User <object ID> -AccessRights FullAccess`,
          `Add-RecipientPermission -Identity ${mailbox} -Trustee <object ID> -AccessRights SendAs`,
        ].join('\n'),
    },
    switchOn,
    { text: 'msAppWait' },
  ],
  googleUser: [
    { text: 'gProject', link: `${googleCloud}/auth/overview` },
    { text: 'gAudience' },
    { text: 'gScope', code: mailScope },
    { text: 'gClient' },
    {
      text: 'gPrivate',
      link: 'https://developers.google.com/oauthplayground',
      code: () => 'https://developers.google.com/oauthplayground',
    },
    { text: 'gIds' },
    { text: 'gGet' },
  ],
  googleServiceAccount: [
    {
      text: 'gsaAccount',
      link: `${googleCloud}/iam-admin/serviceaccounts`,
    },
    { text: 'gsaKey' },
    {
      text: 'gsaDelegate',
      link: 'https://admin.google.com/ac/owl/domainwidedelegation',
      code: mailScope,
    },
    { text: 'gsaCare' },
    { text: 'gsaTest' },
  ],
  genericUser: [
    { text: 'genRegister' },
    { text: 'genRefresh' },
    { text: 'genScope' },
    { text: 'genGet' },
  ],
  genericApplication: [
    { text: 'genAppRegister' },
    { text: 'genScope' },
    { text: 'genAppRight' },
  ],
};

/** The help for the provider and the way of signing in that were chosen. */
export function topicOf(draft: OAuthFields): HelpTopic {
  const isUser = draft.oauthGrant === 'mailbox-user';
  const topics = {
    microsoft: isUser ? 'microsoftUser' : 'microsoftApplication',
    google: isUser ? 'googleUser' : 'googleServiceAccount',
    generic: isUser ? 'genericUser' : 'genericApplication',
  } as const;
  return topics[draft.oauthProvider];
}

/** What may stand in a command as it is; anything else stays a blank to fill in. */
export function helpValuesOf(draft: {
  oauthClientId: string;
  username: string;
}): HelpValues {
  const plain = (typed: string, blank: string) =>
    /^[\w.+@-]+$/.test(typed.trim()) ? typed.trim() : blank;
  return {
    clientId: plain(draft.oauthClientId, '<client ID>'),
    mailbox: plain(draft.username, '<mailbox>'),
  };
}
