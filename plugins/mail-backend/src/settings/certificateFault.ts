import { X509Certificate } from 'node:crypto';

/**
 * Says why a text is no certificate of an authority; the sentence begins with the name of its field.
 *
 * @returns undefined when it is one or several, or when there is none
 */
export function certificateFault(pem: string | undefined): string | undefined {
  if (!pem?.trim()) {
    return undefined;
  }
  if (pem.includes('PRIVATE KEY-----')) {
    return 'holds a private key: leave only the certificate of the authority.';
  }
  const certificates = pem.match(
    /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g,
  );
  return certificates?.every(isCertificate) &&
    certificates.length === pem.split('-----BEGIN').length - 1
    ? undefined
    : 'is no certificate in PEM: paste all of it, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.';
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch (error) {
    return false;
  }
}
