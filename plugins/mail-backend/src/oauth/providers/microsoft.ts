import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../../http';
import { missingField, unknownFields } from './fieldFaults';
import { microsoftTroubles } from './microsoftTroubles';
import { Provider } from './Provider';

/** One of Microsoft's clouds; an application is registered in exactly one. */
export interface MicrosoftCloud {
  /** Where people sign in and tokens come from; no slash at the end. */
  login: string;
  /** The resource that a mailbox user allows the use of. */
  userResource: string;
  /** The resource that an application is allowed the use of. */
  applicationResource: string;
  mailHosts: string[];
}

/** https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud */
const clouds: Record<NonNullable<OAuthClient['cloud']>, MicrosoftCloud> = {
  global: {
    login: 'https://login.microsoftonline.com',
    userResource: 'https://outlook.office.com',
    applicationResource: 'https://outlook.office365.com',
    // The second is that of personal accounts.
    mailHosts: [
      'smtp.office365.com',
      'smtp-mail.outlook.com',
      'outlook.office365.com',
    ],
  },
  'us-government-high': {
    login: 'https://login.microsoftonline.us',
    userResource: 'https://outlook.office365.us',
    applicationResource: 'https://outlook.office365.us',
    mailHosts: ['smtp.office365.us', 'outlook.office365.us'],
  },
  'us-government-dod': {
    login: 'https://login.microsoftonline.us',
    userResource: 'https://outlook-dod.office365.us',
    applicationResource: 'https://outlook-dod.office365.us',
    mailHosts: ['outlook-dod.office365.us'],
  },
  china: {
    login: 'https://login.partner.microsoftonline.cn',
    userResource: 'https://partner.outlook.cn',
    applicationResource: 'https://partner.outlook.cn',
    mailHosts: ['smtp.partner.outlook.cn', 'partner.outlook.cn'],
  },
};

/**
 * A GUID, one of the three general names, or a domain.
 *
 * @remarks
 *
 * It becomes a part of the token endpoint's path: anything else could make
 * another path of it, and send the client secret there.
 */
const tenant =
  /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|organizations|common|consumers|(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9])$/i;
const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** The tenant that all personal accounts are in. */
const personalTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';
const generalTenant = /^(organizations|common|consumers)$/i;

/**
 * Microsoft Entra ID for Exchange Online and Outlook.com.
 *
 * @param options.clouds - in the place of Microsoft's own
 */
export function microsoft(
  options: { clouds?: Partial<typeof clouds> } = {},
): Provider {
  const known = { ...clouds, ...options.clouds };
  const cloudOf = ({ cloud = 'global' }: OAuthClient) => known[cloud];
  return {
    id: 'microsoft',
    name: 'Microsoft',
    faults,
    endpoints(client) {
      const base = `${cloudOf(client).login}/${tenantOf(client)}`;
      return {
        issuer: `${base}/v2.0`,
        authorization: `${base}/oauth2/v2.0/authorize`,
        token: `${base}/oauth2/v2.0/token`,
      };
    },
    isIssuer: (issuer, client) =>
      isTenantOf(client, issuedIn(issuer, cloudOf(client))),
    scope: client => scopeOf(client, cloudOf(client)),
    neededScope: client =>
      client.grant === 'mailbox-user'
        ? [`${cloudOf(client).userResource}/SMTP.Send`]
        : [],
    // With "login" an administrator's own account is at hand, and would be authorised in place of the mailbox.
    authorizationParameters: (_client, { mailbox }) => ({
      prompt: 'select_account',
      ...(mailbox && { login_hint: mailbox }),
    }),
    clientAuthentication: () => 'client_secret_post',
    mechanism: () => 'XOAUTH2',
    mailHosts: client => cloudOf(client).mailHosts,
    repeatsScope: true,
    usesServiceAccounts: false,
    troubles: microsoftTroubles,
  };
}

function tenantOf({ tenantId = '' }: OAuthClient): string {
  if (!tenant.test(tenantId)) {
    throw new Error('The tenant ID was not checked before it was used');
  }
  return tenantId.toLowerCase();
}

/** The tenant that an issuer names; none when it is not one of this cloud. */
function issuedIn(issuer: string, { login }: MicrosoftCloud): string {
  const named = issuer.startsWith(`${login}/`)
    ? /^\/([^/]+)\/v2\.0$/.exec(issuer.slice(login.length))
    : null;
  return named?.[1] ?? '';
}

/**
 * Whether who signed in may be of this tenant.
 *
 * @remarks
 *
 * A tenant issues in the name of its GUID, whichever of its names was asked.
 * The documents of the general names hold the letters `{tenantid}` in its place.
 */
function isTenantOf(client: OAuthClient, issuing: string): boolean {
  const asked = tenantOf(client);
  const expected = asked === 'consumers' ? personalTenant : asked;
  return guid.test(expected)
    ? issuing.toLowerCase() === expected
    : guid.test(issuing) || issuing === '{tenantid}';
}

/** One resource only: with a scope of another in the same request the token would be for that one. */
function scopeOf({ grant }: OAuthClient, cloud: MicrosoftCloud): string {
  return grant === 'application'
    ? `${cloud.applicationResource}/.default`
    : `${cloud.userResource}/SMTP.Send offline_access`;
}

function faults(client: OAuthClient): FieldFault[] {
  return [
    ...missingField(
      client,
      'clientId',
      'Copy "Application (client) ID" from the overview of the app registration.',
    ),
    ...missingField(
      client,
      'tenantId',
      'Copy "Directory (tenant) ID" from the overview of the app registration.',
    ),
    ...tenantFaults(client),
    ...unknownFields(client, {
      provider: 'Microsoft',
      known: ['cloud', 'tenantId'],
    }),
  ];
}

function tenantFaults({ tenantId, grant }: OAuthClient): FieldFault[] {
  if (!tenantId) {
    return [];
  }
  if (!tenant.test(tenantId)) {
    return [
      {
        path: 'tenantId',
        message:
          'must be the Directory (tenant) ID, a domain of the tenant such as example.onmicrosoft.com, or one of common, organizations, consumers.',
      },
    ];
  }
  return grant === 'application' && generalTenant.test(tenantId)
    ? [
        {
          path: 'tenantId',
          message: `must be one tenant: an application cannot sign in to "${tenantId}".`,
        },
      ]
    : [];
}
