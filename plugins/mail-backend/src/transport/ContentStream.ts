import { Readable } from 'node:stream';

/**
 * A finished message that knows whether the server has begun to get it.
 *
 * @remarks
 *
 * nodemailer asks for it only after the server has answered DATA with 354.
 * What stops the conversation before is certain to have delivered nothing. All
 * of it is there already, so it is handed over at once and not piece by piece.
 */
export class ContentStream extends Readable {
  begun = false;

  constructor(private readonly bytes: Buffer) {
    super();
  }

  override pipe<To extends NodeJS.WritableStream>(destination: To): To {
    this.begun = true;
    destination.end(this.bytes);
    return destination;
  }

  override _read() {
    this.begun = true;
    this.push(this.bytes);
    this.push(null);
  }
}
