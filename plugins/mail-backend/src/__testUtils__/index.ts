export {
  testCertificate,
  testCertificateAuthority,
  type CertificateName,
} from './certificates';
export { startSmtpServer, type SmtpServer } from './smtpServer';
export type {
  ReceivedMessage,
  Reply,
  Script,
  SmtpServerOptions,
  SmtpSession,
  SmtpStage,
  TokenAuth,
} from './SmtpScript';
export { TestTokens } from './TestTokens';
