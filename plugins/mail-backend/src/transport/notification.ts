import { Envelope } from './Transport';

/** Which reports are asked for, as nodemailer says it in MAIL and RCPT; it encodes the values (RFC 3461 §4). */
export interface Notification {
  ret: 'HDRS';
  envid: string;
  notify: ('FAILURE' | 'DELAY')[];
  orcpt?: string;
}

/**
 * Asks for reports about a message, by which it is known again.
 *
 * @remarks
 *
 * Failure and delay are what servers report anyhow; asked for, the report
 * names the message and the recipient as we know them, whatever forwards it.
 * The header alone is returned: whoever reads reports need not read mails.
 *
 * @returns undefined for an envelope without an identifier
 */
export function notification({
  envelopeId,
  recipient,
}: Envelope): Notification | undefined {
  return envelopeId === undefined
    ? undefined
    : {
        ret: 'HDRS',
        envid: envelopeId,
        notify: ['FAILURE', 'DELAY'],
        // Other characters need another address type (RFC 6533 §3).
        ...(/^[\x21-\x7e]+$/.test(recipient) && {
          orcpt: `rfc822;${recipient}`,
        }),
      };
}
