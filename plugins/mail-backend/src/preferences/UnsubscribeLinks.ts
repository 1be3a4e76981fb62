import { z } from 'zod';
import { Sealing } from '../sealing';

const PURPOSE = 'unsubscribe';

const unsubscribeGrantSchema = z.strictObject({
  /** Several when one address belongs to several entities of the catalog. */
  recipientRefs: z.array(z.string()).min(1),
  address: z.string(),
  ruleIds: z.array(z.string()).min(1),
});

/** What the holder of a link may stop and resume: these mails to this address, nothing else. */
export type UnsubscribeGrant = z.infer<typeof unsubscribeGrantSchema>;

/**
 * Writes and reads the links that stop mails without signing in.
 *
 * @remarks
 *
 * A link does not expire: who finds an old mail must still be able to stop the
 * next one.
 */
export class UnsubscribeLinks {
  /** @param options.baseUrl - where browsers reach this plugin's API, without a slash at the end */
  constructor(
    private readonly options: { sealing: Sealing; baseUrl: string },
  ) {}

  /** @returns the page's URL; nothing when no key is configured to sign it with */
  async linkFor(grant: UnsubscribeGrant): Promise<string | undefined> {
    if (!this.options.sealing.configured) {
      return undefined;
    }
    const token = await this.options.sealing.sign(grant, PURPOSE);
    return `${this.options.baseUrl}/unsubscribe?token=${encodeURIComponent(
      token,
    )}`;
  }

  /** @returns what the token grants; nothing when it is not ours or was altered */
  async read(token: string): Promise<UnsubscribeGrant | undefined> {
    if (!this.options.sealing.configured) {
      return undefined;
    }
    const value = await this.options.sealing.verify(token, PURPOSE);
    return unsubscribeGrantSchema.safeParse(value).data;
  }
}
