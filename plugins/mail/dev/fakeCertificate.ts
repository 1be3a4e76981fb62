import { DiagnosisCertificate } from '@mailroom/backstage-plugin-mail-common';

const subject = 'CN=Harbour Mail CA, O=Harbour';

/** An authority that nobody outside knows; it guards nothing. */
export const harbourAuthority = {
  subject,
  issuer: subject,
  names: [],
  validFrom: '2026-11-21T15:35:36.000Z',
  validUntil: '2036-11-18T15:35:36.000Z',
  fingerprint:
    '1C:EF:FF:C6:39:B6:ED:61:08:AB:EA:53:A5:34:7A:42:A6:F2:55:51:68:53:C7:72:4D:41:33:54:C8:2B:DA:BC',
  pem: `-----BEGIN CERTIFICATE-----
MIIBrTCCAVOgAwIBAgIUGISAGrAjK+SBos+GVoeuh5/aZoEwCgYIKoZIzj0EAwIw
LDEYMBYGA1UEAwwPSGFyYm91ciBNYWlsIENBMRAwDgYDVQQKDAdIYXJib3VyMB4X
DTI2MTEyMTE1MzUzNloXDTM2MTExODE1MzUzNlowLDEYMBYGA1UEAwwPSGFyYm91
ciBNYWlsIENBMRAwDgYDVQQKDAdIYXJib3VyMFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAE10aBHAIMQgL3s/7LPl2ACxf4vNnqrXT2hIb0+AhNDYa3BTKCGiHt9dbj
jqvKY8jHOTsddCclD+TitqtNvpnTf6NTMFEwHQYDVR0OBBYEFM/WlO3a5Fgp6S8u
+Dz7sKi0jWlMMB8GA1UdIwQYMBaAFM/WlO3a5Fgp6S8u+Dz7sKi0jWlMMA8GA1Ud
EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgQS8pjm+Gy1vFwC7apYlX8ic4
fDYdemmkXrjws5Wy0cICIQC5SlsMUloPbW+5UliSIohdDF6oQILO5m7d8A/YhyNF
ww==
-----END CERTIFICATE-----
`,
  isAuthority: true,
} satisfies DiagnosisCertificate['chain'][number];

/** What the server of the harbour shows. */
export function harbourCertificate(
  about: Partial<DiagnosisCertificate>,
): DiagnosisCertificate {
  return {
    verified: true,
    ...about,
    chain: [
      {
        subject: 'CN=mail.harbour.example',
        issuer: subject,
        names: ['mail.harbour.example', 'smtp.harbour.example'],
        validFrom: '2026-10-01T00:00:00.000Z',
        validUntil: '2027-10-01T00:00:00.000Z',
        fingerprint:
          '5B:0E:A7:3D:4C:D9:10:E2:85:6A:F1:33:0B:C8:7E:92:44:D7:1F:60:AB:2C:9E:58:03:71:EE:B6:24:95:DC:07',
        pem: '-----BEGIN CERTIFICATE-----\nserver\n-----END CERTIFICATE-----\n',
        isAuthority: false,
      },
      harbourAuthority,
    ],
  };
}
