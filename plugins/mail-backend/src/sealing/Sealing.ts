/**
 * Keeps secrets at rest, and signs links.
 *
 * @remarks
 *
 * A sealed value is bound to its place (table, row, column): pasted elsewhere
 * it does not open.
 */
export interface Sealing {
  /** False without a key: then nothing can be sealed or signed. */
  readonly configured: boolean;

  /**
   * Seals a value for one place.
   *
   * @param place - for example `outbox_contents/4711/bytes`
   * @throws ServiceUnavailableError with the line to add, when no key is configured
   */
  seal(plaintext: Buffer, place: string): Promise<string>;

  /**
   * Opens what was sealed for the same place, with any of the keys.
   *
   * @throws Error when the place is another, the value was changed or its key is gone
   */
  open(sealed: string, place: string): Promise<Buffer>;

  /**
   * Seals with the first key, for the same place, what another key sealed.
   *
   * @returns undefined when it was the first key
   * @throws Error as {@link Sealing.open} does
   */
  reseal(sealed: string, place: string): Promise<string | undefined>;

  /**
   * Signs a value for one purpose, for links that work without signing in.
   *
   * @returns a URL-safe token that holds the value readably, and its signature
   */
  sign(value: object, purpose: string): Promise<string>;

  /**
   * Reads a token made by {@link Sealing.sign} for the same purpose.
   *
   * @returns the value, or undefined when the token is not ours or was changed
   */
  verify(token: string, purpose: string): Promise<unknown>;
}
