import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';

/** What a test server may show; `certificates/README.md` says what each is. */
export type CertificateName =
  | 'localhost'
  | 'other-name'
  | 'expired'
  | 'self-signed';

/** The authority that signed the certificates, as PEM. */
export const testCertificateAuthority = read('ca.pem');

/** A certificate with its key, as PEM. */
export function testCertificate(name: CertificateName) {
  return { cert: read(`${name}.pem`), key: read('server.key') };
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
