import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { SubmissionServer } from '../settings';
import { classifyFailure } from './classifyFailure';
import { ServerField, SignInMethod } from './replyCatalogue';
import { FaultFacts } from './ConversationFault';
import { serverReply } from './serverReply';

const server: SubmissionServer = {
  host: 'smtp.harbour.example',
  port: 587,
  security: 'starttls',
  ehloName: 'portal.harbour.example',
  maxConnections: 1,
  connectionTimeoutMs: 1,
  greetingTimeoutMs: 1,
  idleTimeoutMs: 1,
};

interface Circumstances {
  host?: string;
  signIn?: SignInMethod;
}

/** @param exchange - the command and its reply, such as `RCPT TO: 550 No` */
function judge(
  exchange: string,
  { host = server.host, signIn }: Circumstances = {},
) {
  const [, command, response] = /^(.*?): ([^]*)$/.exec(exchange) ?? [];
  const facts: FaultFacts = { command, response, message: response };
  const reply = serverReply(facts, { ...server, host });
  return classifyFailure(reply, { ...facts, signIn });
}

function judgeCause(cause: string, message: string, signIn?: SignInMethod) {
  const facts = { command: 'CONN', cause, message };
  return classifyFailure(serverReply(facts, server), { ...facts, signIn });
}

describe('classifyFailure', () => {
  // Texts as the servers send them: Postfix, Exim, Exchange and Microsoft 365, Google, Amazon SES.
  it.each<[FailureClass, boolean, string]>([
    ['config', true, 'CONN: 554 No SMTP service here'],
    ['throttle', true, 'CONN: 421 4.7.0 Error: too many connections'],
    [
      'config',
      true,
      'EHLO: 504 5.5.2 <portal>: Helo command rejected: need fully-qualified hostname',
    ],
    [
      'transient',
      true,
      'STARTTLS: 454 4.7.0 TLS not available due to local problem',
    ],
    ['security', true, 'STARTTLS: 502 5.5.1 Unrecognized command'],
    [
      'auth',
      true,
      'AUTH: 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
    ],
    [
      'auth',
      true,
      'AUTH: 535 5.7.8 Username and Password not accepted. For more information, go to gsmtp',
    ],
    [
      'auth',
      true,
      'AUTH: 534-5.7.9 Application-specific password required. Learn more at\n534 5.7.9 gsmtp',
    ],
    [
      'config',
      true,
      'AUTH: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    ],
    [
      'config',
      true,
      'AUTH: 550 5.7.30 Basic authentication is not supported for Client Submission.',
    ],
    ['config', true, 'AUTH: 503 5.5.1 Error: authentication not enabled'],
    ['config', true, 'AUTH: 504 5.7.4 Unrecognized authentication type'],
    [
      'config',
      true,
      'AUTH: 538 5.7.11 Encryption required for requested authentication mechanism',
    ],
    [
      'throttle',
      true,
      'AUTH: 454 4.7.0 Too many login attempts, please try again later.',
    ],
    ['transient', true, 'AUTH: 454 Temporary authentication failure'],
    [
      'config',
      true,
      'MAIL FROM: 530 5.7.0 Must issue a STARTTLS command first',
    ],
    [
      'config',
      true,
      'MAIL FROM: 530 5.7.57 Client was not authenticated to send anonymous mail during MAIL FROM',
    ],
    ['config', true, 'MAIL FROM: 530 Authentication required'],
    [
      'config',
      true,
      'MAIL FROM: 553 5.7.1 <a@b.example>: Sender address rejected: not owned by user portal',
    ],
    ['content', false, 'MAIL FROM: 552 5.3.4 Message size exceeds fixed limit'],
    [
      'recipient',
      false,
      'RCPT TO: 550 5.1.1 <x@b.example>: Recipient address rejected: User unknown',
    ],
    [
      'recipient',
      false,
      'RCPT TO: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found',
    ],
    ['config', true, 'RCPT TO: 554 5.7.1 <x@b.example>: Relay access denied'],
    ['config', true, 'RCPT TO: 550 relay not permitted'],
    ['config', true, 'RCPT TO: 550 5.7.1 Unable to relay'],
    [
      'transient',
      true,
      'RCPT TO: 450 4.2.0 <x@b.example>: Recipient address rejected: Greylisted',
    ],
    [
      'recipient',
      true,
      'RCPT TO: 452 4.2.2 The email account that you tried to reach is over quota.',
    ],
    ['recipient', false, 'RCPT TO: 552 5.2.2 Mailbox full'],
    ['recipient', false, 'RCPT TO: 552 5.2.2 Quota exceeded'],
    ['throttle', true, 'RCPT TO: 452 4.5.3 Error: too many recipients'],
    [
      'throttle',
      true,
      'DATA: 432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded',
    ],
    ['throttle', true, 'DATA: 550 5.4.5 Daily user sending limit exceeded.'],
    [
      'throttle',
      true,
      'DATA: 454 Throttling failure: Maximum sending rate exceeded.',
    ],
    [
      'reputation',
      true,
      'MAIL FROM: 550 5.7.606 Access denied, banned sending IP [192.0.2.7]',
    ],
    [
      'reputation',
      true,
      'DATA: 421 4.7.28 Our system has detected an unusual rate of mail',
    ],
    [
      'config',
      true,
      'DATA: 554 5.2.252 SendAsDenied; portal@harbour.example not allowed to send as ada',
    ],
    [
      'config',
      true,
      'DATA: 554 Message rejected: Email address is not verified.',
    ],
    [
      'config',
      true,
      'DATA: 550 5.7.26 This mail has been blocked because the sender is unauthenticated. SPF or DKIM',
    ],
    [
      'content',
      false,
      'DATA: 552-5.7.0 This message was blocked because its content presents a potential\n552 5.7.0 security issue.',
    ],
    ['throttle', true, 'DATA: 550 5.2.2 Submission quota exceeded'],
    ['content', false, 'DATA: 552-5.2.3 Your message exceeded the size limits'],
    [
      'content',
      false,
      'DATA: 550 5.7.1 Our system has detected that this message is likely unsolicited mail',
    ],
    ['transient', true, 'DATA: 452 4.3.1 Insufficient system storage'],
    ['transient', true, 'DATA: 421 4.4.2 Connection timed out'],
    ['transient', true, 'RCPT TO: 499 Never heard of'],
    ['recipient', false, 'RCPT TO: 599 Never heard of'],
  ])('says %s, retry %s, for %s', (failureClass, retry, exchange) => {
    expect(judge(exchange)).toMatchObject({ failureClass, retry });
  });

  it.each<[FailureClass, string, string]>([
    ['config', 'ENOTFOUND', 'getaddrinfo ENOTFOUND smtp.harbour.example'],
    ['network', 'EAI_AGAIN', 'connect EAI_AGAIN'],
    ['network', 'ECONNREFUSED', 'connect ECONNREFUSED'],
    ['network', 'EHOSTUNREACH', 'connect EHOSTUNREACH'],
    ['network', 'ETIMEDOUT', 'Connection timeout'],
    ['network', 'ETIMEDOUT', 'Greeting never received'],
    ['network', 'ECONNRESET', 'connect ECONNRESET'],
    [
      'config',
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'connect ERR_SSL_WRONG_VERSION_NUMBER',
    ],
    [
      'config',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'connect DEPTH_ZERO_SELF_SIGNED_CERT',
    ],
    [
      'config',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'connect UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    ],
    [
      'config',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'connect ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    ['config', 'CERT_HAS_EXPIRED', 'connect CERT_HAS_EXPIRED'],
    ['config', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'alert'],
  ])('says %s for %s: %s', (failureClass, cause, message) => {
    expect(judgeCause(cause, message)).toMatchObject({
      failureClass,
      retry: true,
    });
  });

  it('knows providers by their host', () => {
    const exchange = 'AUTH: 535 5.7.3 Authentication unsuccessful';

    expect(judge(exchange, { host: 'smtp.office365.com' }).advice).toContain(
      'Microsoft 365',
    );
    expect(judge(exchange).advice).not.toContain('Microsoft');
  });

  // What helps with a password is of no use with a token, and the reverse.
  it.each<
    [SignInMethod, string, FailureClass, ServerField | undefined, string]
  >([
    ...both(
      'AUTH: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled',
      ['config', undefined, 'beats the tenant'],
    ),
    ...both(
      'AUTH: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.',
      ['config', undefined, 'Set-CASMailbox'],
    ),
    [
      'password',
      'AUTH: 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
      'config',
      'authentication',
      'with OAuth',
    ],
    [
      'password',
      "AUTH: 535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy.",
      'config',
      'authentication',
      'with OAuth',
    ],
    [
      'password',
      'AUTH: 535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.',
      'config',
      'authentication',
      'with OAuth',
    ],
    [
      'token',
      'AUTH: 535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully.',
      'config',
      undefined,
      'policy',
    ],
    [
      'password',
      'AUTH: 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.',
      'auth',
      'password',
      'password',
    ],
    [
      'token',
      'AUTH: 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.',
      'config',
      undefined,
      'policy',
    ],
    [
      'password',
      'AUTH: 550 5.7.30 Basic authentication is not supported for Client Submission.',
      'config',
      'authentication',
      'with OAuth',
    ],
    [
      'token',
      'AUTH: 535 5.7.3 Authentication unsuccessful [AM0PR10CA0001.EURPRD10.PROD.OUTLOOK.COM]',
      'auth',
      'username',
      'SMTP.Send',
    ],
    [
      'password',
      'AUTH: 535-5.7.8 Username and Password not accepted.\n535 5.7.8 gsmtp',
      'auth',
      'password',
      'app password',
    ],
    [
      'token',
      'AUTH: 535-5.7.8 Username and Password not accepted.\n535 5.7.8 gsmtp',
      'auth',
      'username',
      'refuses the token',
    ],
    [
      'token',
      'AUTH: 535-5.7.8 Username and Password not accepted.\n535 5.7.8 gsmtp\n{"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"}',
      'auth',
      'oauth.refreshToken',
      'Google refuses the token',
    ],
    [
      'token',
      'AUTH: 535 5.7.8 Error: authentication failed: {"status":"insufficient_scope","scope":"smtp.send"}',
      'auth',
      'oauth.refreshToken',
      'scope',
    ],
    [
      'token',
      'AUTH: 501 5.5.2 Cannot decode response',
      'auth',
      'username',
      'refuses the token',
    ],
    [
      'password',
      'AUTH: 534-5.7.9 Application-specific password required.\n534 5.7.9 gsmtp',
      'auth',
      'password',
      'app password',
    ],
    [
      'password',
      'AUTH: 534 5.7.14 Sign in first',
      'auth',
      'password',
      'app password',
    ],
    [
      'password',
      'AUTH: 534-5.7.14 Please log in via your web browser',
      'auth',
      'password',
      'app password',
    ],
    [
      'token',
      'AUTH: 534-5.7.14 Please log in via your web browser',
      'auth',
      undefined,
      'in a browser',
    ],
    ...[
      '500 5.5.1 Command unrecognized',
      '502 5.5.1 Not implemented',
      '504 5.5.4 Unrecognized authentication type',
    ].flatMap(reply => [
      [
        'token',
        `AUTH: ${reply}`,
        'config',
        'oauth.mechanism',
        'other mechanism',
      ] as [SignInMethod, string, FailureClass, ServerField, string],
      [
        'password',
        `AUTH: ${reply}`,
        'config',
        undefined,
        'which mechanisms',
      ] as [SignInMethod, string, FailureClass, undefined, string],
    ]),
    ...both('AUTH: 538 5.7.11 Encryption is required', [
      'config',
      'security',
      'STARTTLS',
    ]),
    [
      'token',
      'AUTH: 454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
      'transient',
      undefined,
      'refused tokens',
    ],
    [
      'password',
      'AUTH: 454 4.7.0 Temporary authentication failure: Connection lost to authentication server',
      'transient',
      undefined,
      'by itself',
    ],
    [
      'token',
      'AUTH: 454 4.7.0 Too many login attempts, please try again later.',
      'throttle',
      undefined,
      'too many sign-ins',
    ],
    [
      'token',
      'AUTH: 530 5.7.0 Must issue a STARTTLS command first',
      'config',
      'security',
      'STARTTLS',
    ],
    [
      'token',
      'DATA: 430 4.2.0 STOREDRV.Submission; mailbox logon failure',
      'config',
      undefined,
      'full access',
    ],
    [
      'token',
      'MAIL FROM: 432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending',
      'throttle',
      'advanced.maxConnections',
      'three',
    ],
    [
      'token',
      'DATA: 550 5.7.60 SMTP; Client does not have permissions to send as this sender',
      'config',
      'fromEmail',
      'Send As',
    ],
    ['token', 'DATA: 550 5.7.60 No', 'config', 'fromEmail', 'Send As'],
    ['token', 'DATA: 554 5.2.252 No', 'config', 'fromEmail', 'Send As'],
    [
      'token',
      'DATA: 554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied',
      'config',
      'fromEmail',
      'Send As',
    ],
    [
      'token',
      'RCPT TO: 553 5.7.1 <a@b.example>: Sender address rejected: not owned by user portal',
      'config',
      'fromEmail',
      'sender',
    ],
    [
      'token',
      'DATA: 550 5.2.252 Sender throttled due to continuous send as denied errors.',
      'reputation',
      undefined,
      'Put that right',
    ],
    [
      'token',
      'DATA: 451 4.7.500 Server busy. Please try again later',
      'throttle',
      undefined,
      'busy',
    ],
  ])('tells with a %s from %s: %s', (signIn, exchange, ...expected) => {
    const [failureClass, field, advice] = expected;
    const judgement = judge(exchange, { signIn });
    expect(judgement).toMatchObject({
      failureClass,
      advice: expect.stringContaining(advice),
    });
    expect(judgement.field).toBe(field);
  });

  it.each<[string, FailureClass, string]>([
    ['DATA: 554 5.2.2 mailbox full', 'config', 'sent items'],
    ['RCPT TO: 554 5.2.2 mailbox full', 'recipient', 'this person'],
    [
      'MAIL FROM: 550 5.1.8 Access denied, bad outbound sender',
      'config',
      'release',
    ],
    [
      'DATA: 550 5.7.501 Access denied, spam abuse detected',
      'config',
      'release',
    ],
    [
      'DATA: 550 5.7.708 Access denied, traffic not accepted from this IP',
      'config',
      'release',
    ],
  ])('tells from Microsoft 365: %s', (exchange, failureClass, advice) => {
    for (const host of ['smtp.office365.com', 'smtp.partner.outlook.cn']) {
      expect(judge(exchange, { host })).toMatchObject({
        failureClass,
        advice: expect.stringContaining(advice),
      });
    }
  });

  it.each<[SignInMethod, string, string, FailureClass, string]>([
    ['token', 'CREDENTIALS_IN_CLEAR_TEXT', '', 'security', 'token'],
    ['password', 'CREDENTIALS_IN_CLEAR_TEXT', '', 'security', 'password'],
    [
      'token',
      'MECHANISM_NOT_OFFERED',
      'offers PLAIN, XOAUTH2 but not OAUTHBEARER',
      'config',
      'XOAUTH2',
    ],
    [
      'token',
      'MECHANISM_NOT_OFFERED',
      'offers OAUTHBEARER but not XOAUTH2',
      'config',
      'OAUTHBEARER',
    ],
    [
      'token',
      'MECHANISM_NOT_OFFERED',
      'offers PLAIN but not XOAUTH2',
      'config',
      'takes no tokens',
    ],
    [
      'token',
      'MECHANISM_NOT_OFFERED',
      'offers no way to sign in but not XOAUTH2',
      'config',
      'submission port',
    ],
    ['token', 'TOKEN_LATE', '', 'network', 'too slowly'],
    ['token', 'CALLED_OFF', '', 'network', 'ended'],
    [
      'password',
      'CREDENTIALS_INCOMPLETE',
      '',
      'config',
      'username and password',
    ],
  ])('tells with a %s from %s: %s', (signIn, cause, ...expected) => {
    const [text, failureClass, advice] = expected;
    expect(judgeCause(cause, text, signIn)).toMatchObject({
      failureClass,
      advice: expect.stringContaining(advice),
    });
  });
});

function both(
  exchange: string,
  [failureClass, field, advice]: [
    FailureClass,
    ServerField | undefined,
    string,
  ],
): Array<
  [SignInMethod, string, FailureClass, ServerField | undefined, string]
> {
  return [
    ['password', exchange, failureClass, field, advice],
    ['token', exchange, failureClass, field, advice],
  ];
}
