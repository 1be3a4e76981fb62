import { DiagnosisCertificate } from '@mailroom/backstage-plugin-mail-common';
import { X509Certificate } from 'node:crypto';
import { DetailedPeerCertificate, TLSSocket } from 'node:tls';

type ShownCertificate = DiagnosisCertificate['chain'][number];

/** Longer ones exist only to keep somebody busy. */
const MAX_LENGTH = 10;
const MAX_NAMES = 100;
const MAX_NAME_LENGTH = 253;

/** Reads the certificates of the other side, its own first; as far as they are known here. */
export function certificateChain(socket: TLSSocket): ShownCertificate[] {
  const chain: DetailedPeerCertificate[] = [];
  let next = socket.getPeerCertificate(true) as
    | DetailedPeerCertificate
    | undefined;
  while (next?.raw && !chain.includes(next) && chain.length < MAX_LENGTH) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain.map(shown);
}

function shown(certificate: DetailedPeerCertificate): ShownCertificate {
  const { subject, issuer, raw } = certificate;
  const parsed = new X509Certificate(raw);
  return {
    subject: nameIn(subject),
    issuer: nameIn(issuer),
    names: namesIn(parsed.subjectAltName),
    validFrom: timeOf(parsed.validFrom),
    validUntil: timeOf(parsed.validTo),
    fingerprint: parsed.fingerprint256,
    pem: parsed.toString().trim(),
    isAuthority: parsed.ca,
  };
}

/** A distinguished name as people call it. */
function nameIn(name: { CN?: string | string[]; O?: string | string[] }) {
  return legible([name?.CN ?? name?.O ?? []].flat().join(', '));
}

/** Whoever made it decides what is in it: nothing invisible comes through. */
function legible(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cf}]/gu, '\u{FFFD}')
    .slice(0, MAX_NAME_LENGTH);
}

function timeOf(words: string): string {
  const time = new Date(words);
  return Number.isNaN(time.getTime()) ? legible(words) : time.toISOString();
}

/** `DNS:mail.example.com, IP Address:192.0.2.1`; whatever else there is names no server. */
function namesIn(alternatives: string | undefined): string[] {
  return (alternatives ?? '')
    .split(', ')
    .flatMap(each => /^(?:DNS|IP Address):(.+)$/.exec(each)?.[1] ?? [])
    .slice(0, MAX_NAMES)
    .map(legible);
}
