import { accountRows } from './accountRows';
import { showsEveryRow } from './__testUtils__/showsEveryRow';

const microsoft = { host: 'smtp.office365.com' };

describe('what is known about accounts', () => {
  showsEveryRow(accountRows, [
    [
      'DATA: 550 5.2.252 Sender throttled due to continuous send as denied errors.',
      'reputation',
      'Put that right',
    ],
    ['DATA: 550 5.2.253 No', 'reputation', 'before this one', microsoft],
    [
      'DATA: 430 4.2.0 STOREDRV.Submission; mailbox logon failure',
      'transient',
      'two hours',
      { signIn: 'token', recurring: 'full access' },
    ],
    ['DATA: 554 5.2.2 mailbox full', 'config', 'sent items', microsoft],
    [
      [
        'DATA: 550 5.7.708 Access denied, traffic not accepted from this IP',
        'DATA: 550 5.1.8 No',
      ],
      'config',
      'release',
      { host: 'smtp.partner.outlook.cn' },
    ],
    ['DATA: 550 5.7.501 spam abuse detected', 'config', 'release', microsoft],
    [
      'MAIL FROM: 550 5.1.8 Access denied, bad outbound sender',
      'config',
      'release',
    ],
    [
      "DATA: 554 Access denied: User 'arn:aws:iam::1:user/x' is not authorized to perform 'ses:SendRawEmail' on resource",
      'config',
      'policy',
    ],
    [
      [
        'DATA: 554 Message rejected: Sending paused for this account. For more information, please check',
        'DATA: 554 sending is paused for this account',
        'DATA: 554 sending has been paused for this account',
        'DATA: 554 sending suspended for this account',
        'DATA: 554 sending disabled for this account',
        'DATA: 554 sending paused for your account',
      ],
      'config',
      'paused',
    ],
    [
      'DATA: 550 5.4.6 Unusual sending activity detected. Please try after sometime',
      'config',
      'Zoho',
    ],
    [
      'MAIL FROM: 554 5.1.8 Sender Address Blocked',
      'config',
      'unblock',
      { host: 'smtp.zoho.com' },
    ],
    [
      'DATA: 550 5.7.1 Domain harbour.example is not allowed to send: The domain is unverified',
      'config',
      'verification of the domain',
      { field: 'fromEmail' },
    ],
    [
      [
        'DATA: 554 Sandbox subdomains are for test purposes only. Please add your own domain',
        'DATA: 554 free accounts have authorized purposes',
        'DATA: 554 free accounts have test purposes',
        'DATA: 554 free accounts have test recipients',
        'DATA: 554 not authorized recipient',
        'DATA: 554 not an authorized recipient',
      ],
      'config',
      'of your own',
    ],
    [
      [
        'DATA: 412 While your account is pending approval, all recipient addresses must share the same domain',
        'DATA: 412 account is frozen',
        'DATA: 412 account has been frozen',
        'DATA: 412 account suspended',
        'DATA: 412 account disabled',
        'DATA: 412 account terminated',
        'DATA: 412 under review',
      ],
      'config',
      'released',
    ],
    [
      'AUTH: 451 Authentication failed: Maximum credits exceeded',
      'throttle',
      'contingent',
    ],
  ]);
});
