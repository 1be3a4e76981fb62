import { DeliveryReport } from './DeliveryReport';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Which of our messages a report may be about, the surest sign first: what we
 * called it at submission, the address that the report went to, the Message-ID
 * of the header that was returned.
 *
 * @returns ids as they would be in the outbox; whether there are such, nobody has asked yet
 */
export function candidateIds(report: DeliveryReport): string[] {
  const signs = [
    report.envelopeId,
    ...report.sentTo.map(detailOf),
    /^<([^@>]+)@/.exec(report.messageId ?? '')?.[1],
  ];
  const ids = signs.flatMap(sign => toId(sign) ?? []);
  return [...new Set(ids)];
}

function detailOf(address: string): string | undefined {
  return /\+([0-9a-f]{32})@/i.exec(address)?.[1];
}

function toId(sign: string | undefined): string | undefined {
  const id = sign
    ?.toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return id && uuid.test(id) ? id : undefined;
}
