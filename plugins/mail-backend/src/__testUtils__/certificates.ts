import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';

/** What a test server may show; `certificates/README.md` says what each is. */
export type CertificateName =
  | 'localhost'
  /** The same, with that of its authority. */
  | 'localhost-chain'
  | 'other-name'
  | 'expired'
  | 'self-signed';

/** The authority that signed the certificates, as PEM. */
export const testCertificateAuthority = read('ca.pem');

/** A certificate with its key, as PEM. */
export function testCertificate(name: CertificateName) {
  const cert =
    name === 'localhost-chain'
      ? read('localhost.pem') + testCertificateAuthority
      : read(`${name}.pem`);
  return { cert, key: read('server.key') };
}

function read(file: string): string {
  return readFileSync(
    resolvePackagePath(
      '@mailroom/backstage-plugin-mail-backend',
      'src/__testUtils__/certificates',
      file,
    ),
    'utf8',
  );
}
