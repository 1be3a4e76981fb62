import { Knex } from 'knex';
import { readReport, Recorded, recordReport, Refusal } from '../reports';
import { faultOf, Mailbox } from './Mailbox';
import { MailboxConfig } from './MailboxConfig';
import { endTurn, MailboxTurn, noteProgress, takeTurn } from './mailboxTurn';

/** What came earlier is about nothing that anybody waits for. */
const lookBackMs = 30 * 24 * 60 * 60 * 1000;

/** What a visit needs. */
export interface VisitOptions {
  knex: Knex;
  config: MailboxConfig;
  /** Whether a refusal is about the address itself. */
  isDeadAddress: (refusal: Refusal) => boolean;
  /** Called when addresses are suppressed by what was read. */
  onSuppressed: () => void;
  /** Ends the visit early. */
  signal?: AbortSignal;
}

/**
 * Reads what has come to the mailbox for reports.
 *
 * @remarks
 *
 * One backend at a time. Reports about our mails are moved to a folder of
 * their own; everything else stays where it is, and is not looked at again.
 * How far it was read is written down after each mail, so a visit that ends
 * in the middle is gone on with; a mail that is read twice changes nothing.
 *
 * @throws Error that says what stands in the way; it is also shown with the
 * suppressions, and as a task that fails it reaches who gets the error mails
 */
export async function visitMailbox(options: VisitOptions): Promise<void> {
  const { knex, config } = options;
  const turn = await takeTurn(knex);
  if (!turn) {
    return;
  }
  const fault = await readAll(turn, options).then(
    () => undefined,
    error => faultOf(error, config),
  );
  await endTurn(knex, { token: turn.token, fault });
  if (fault !== undefined) {
    throw new Error(`The mailbox for bounces cannot be read: ${fault}`);
  }
}

async function readAll(turn: MailboxTurn, options: VisitOptions) {
  const mailbox = await Mailbox.open(options.config);
  try {
    let position = continued(turn, mailbox, options.config);
    const since = new Date(Date.now() - lookBackMs);
    for (const uid of await mailbox.uidsAfter(position.lastUid, since)) {
      await take(uid, mailbox, options);
      position = { ...position, lastUid: uid };
      const mayGoOn = await noteProgress(options.knex, position);
      if (!mayGoOn || options.signal?.aborted) return;
    }
  } finally {
    await mailbox.close();
  }
}

/** From the beginning in another mailbox, and when the server has numbered its mails anew. */
function continued(
  turn: MailboxTurn,
  { uidValidity }: Mailbox,
  { username, host, folder }: MailboxConfig,
): MailboxTurn {
  const mailbox = `${username} at ${host}, ${folder}`;
  const isSame = turn.mailbox === mailbox && turn.uidValidity === uidValidity;
  return { ...turn, mailbox, uidValidity, lastUid: isSame ? turn.lastUid : 0 };
}

async function take(uid: number, mailbox: Mailbox, options: VisitOptions) {
  const mail = await mailbox.read(uid);
  const recorded = mail && (await record(mail, options));
  if (!recorded || recorded.outcome === 'unknown') {
    return;
  }
  if (recorded.outcome === 'bounced' && recorded.suppressed) {
    options.onSuppressed();
  }
  await mailbox.file(uid);
}

/** What cannot be read as a mail is none of ours. */
async function record(
  mail: Buffer,
  options: VisitOptions,
): Promise<Recorded | undefined> {
  const report = await readReport(mail).catch(() => undefined);
  return report && recordReport({ ...options, report });
}
