import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as x509 from '@peculiar/x509';

/** A certificate that is its own authority, with its key, as PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

/**
 * The certificate for `localhost` that is kept in a folder; made when there is none.
 *
 * @remarks
 *
 * Kept, because an administrator pastes it into settings that outlive a restart.
 */
export async function localCertificate(folder: string): Promise<Certificate> {
  const certFile = resolve(folder, 'certificate.pem');
  const keyFile = resolve(folder, 'certificate.key');
  if (!existsSync(certFile) || !existsSync(keyFile)) {
    const { cert, key } = await makeCertificate();
    writeFileSync(keyFile, key, { mode: 0o600 });
    writeFileSync(certFile, cert);
  }
  return {
    cert: readFileSync(certFile, 'utf8'),
    key: readFileSync(keyFile, 'utf8'),
  };
}

async function makeCertificate(): Promise<Certificate> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ]);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Mailroom OAuth demo on this machine',
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(),
    notAfter: new Date(Date.now() + 5 * 365 * 24 * 3600_000),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    ],
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    cert: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}
