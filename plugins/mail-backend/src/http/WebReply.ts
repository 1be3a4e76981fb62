/** What a browser gets that has come without the portal: a page, or a redirect. */
export interface WebReply {
  status: number;
  /** Added to those that every such reply has: nothing is stored, and no address is told to whom a link leads. */
  headers: Record<string, string>;
  /** The whole document; nothing for a redirect. */
  page?: string;
}
