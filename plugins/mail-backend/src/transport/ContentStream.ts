import { Readable } from 'node:stream';

/**
 * A finished message that knows whether the server has begun to get it.
 *
 * @remarks
 *
 * nodemailer reads a stream only after the server has answered DATA with 354.
 * What stops the conversation before is certain to have delivered nothing.
 */
export class ContentStream extends Readable {
  begun = false;

  constructor(private readonly bytes: Buffer) {
    super();
  }

  override _read() {
    this.begun = true;
    this.push(this.bytes);
    this.push(null);
  }
}
