import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { SubmissionServer } from '../settings';
import { classifyFailure } from './classifyFailure';
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

/** @param exchange - the command and its reply, such as `RCPT TO: 550 No` */
function judge(exchange: string, host = server.host) {
  const [, command, response] = /^(.*?): ([^]*)$/.exec(exchange) ?? [];
  const facts: FaultFacts = { command, response, message: response };
  return classifyFailure(serverReply(facts, { ...server, host }), facts);
}

function judgeCause(cause: string, message: string) {
  const facts = { command: 'CONN', cause, message };
  return classifyFailure(serverReply(facts, server), facts);
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

    expect(judge(exchange, 'smtp.office365.com').advice).toContain(
      'Microsoft 365',
    );
    expect(judge(exchange).advice).not.toContain('Microsoft');
  });
});
