import { DiagnosisCertificate } from '@mailroom/backstage-plugin-mail-common';
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { SubmissionServer } from '../../settings';
import { Repair } from './Repair';

/** More to choose from would be no help. */
const MOST_NAMES = 5;

/**
 * What would make the certificate of a server one that production takes.
 *
 * @param fault - OpenSSL's or Node's word for what is wrong with it
 */
export function certificateRepairs(
  fault: string,
  shown: Pick<DiagnosisCertificate, 'chain'> & { server: SubmissionServer },
): Repair[] {
  const { chain, server } = shown;
  if (fault === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return expectedNames(chain[0]?.names ?? [], server.host).map(name => ({
      words: `Expect the certificate of ${name}`,
      changes: [{ field: 'advanced.serverName', value: name }],
    }));
  }
  return isAboutTrust(fault) ? trustRepairs(chain) : [];
}

function isAboutTrust(fault: string): boolean {
  return /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)/.test(fault);
}

/** A wildcard and an address name no server; those next to the host are the likeliest. */
function expectedNames(names: string[], host: string): string[] {
  const likeness = (name: string) => labelsInCommon(name, host);
  return names
    .filter(name => !name.includes('*') && !isIP(name))
    .sort((one, other) => likeness(other) - likeness(one))
    .slice(0, MOST_NAMES);
}

function labelsInCommon(name: string, host: string): number {
  const labels = host.toLowerCase().split('.').reverse();
  const differing = name
    .toLowerCase()
    .split('.')
    .reverse()
    .findIndex((label, index) => label !== labels[index]);
  return differing < 0 ? labels.length : differing;
}

/** Only what has signed itself can end a chain; and what has run out would be refused all the same. */
function trustRepairs(chain: DiagnosisCertificate['chain']): Repair[] {
  const top = chain.at(-1);
  if (!top || !isSelfSigned(top.pem)) return [];
  if (chain.some(({ validUntil }) => Date.parse(validUntil) < Date.now())) {
    return [];
  }
  const words =
    chain.length === 1
      ? `Trust this certificate of ${top.subject}`
      : `Trust the authority ${top.subject}`;
  const change = { field: 'advanced.certificateAuthority', value: top.pem };
  return [{ words, trust: true, changes: [change] }];
}

function isSelfSigned(pem: string): boolean {
  const certificate = new X509Certificate(pem);
  return (
    certificate.checkIssued(certificate) &&
    certificate.verify(certificate.publicKey)
  );
}
