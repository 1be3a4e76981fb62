import type { SecureContextOptions } from 'node:tls';
import { testCertificate } from './certificates';
import { SmtpServerOptions } from './SmtpScript';

/** How a test server speaks TLS. */
export function servedTls({
  certificate = 'localhost',
  newestTls,
}: SmtpServerOptions): SecureContextOptions {
  return {
    ...testCertificate(certificate),
    ...(newestTls && { maxVersion: newestTls }),
    // OpenSSL knows withdrawn versions only when it is asked to protect less.
    ...(newestTls === 'TLSv1.1' && {
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    }),
  };
}
