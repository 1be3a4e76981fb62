import { DiagnosisCertificate } from '@mailroom/backstage-plugin-mail-common';
import { SubmissionServer } from '../../settings';

const unknownAuthority =
  'It comes from an authority that the portal does not know.';

const sentences: Record<string, string> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'It is signed by nobody but itself.',
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `${unknownAuthority} The server sends no other certificate that would lead to one.`,
};

/** Says in one sentence what is wrong with a certificate, after OpenSSL's or Node's word for it. */
export function certificateFault(
  code: string,
  shown: Pick<DiagnosisCertificate, 'chain'> & { server: SubmissionServer },
): string {
  const { chain, server } = shown;
  const [{ validFrom, validUntil }] = chain;
  const expected = server.serverName ?? server.host;
  const dated: Record<string, string> = {
    CERT_HAS_EXPIRED: `It ran out on ${validUntil.slice(0, 10)}.`,
    CERT_NOT_YET_VALID: `It is valid from ${validFrom.slice(0, 10)} only.`,
    ERR_TLS_CERT_ALTNAME_INVALID: `It is for other names than ${expected}.`,
  };
  return sentences[code] ?? dated[code] ?? `It was refused: ${code}.`;
}
