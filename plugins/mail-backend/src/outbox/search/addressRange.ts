/** An address, or the beginning of one, as the index has it. */
export function foldAddress(address: string): string {
  return address.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

/** Those that begin so: in the order of bytes nothing comes after the last character of Unicode. */
export function addressRange(beginning: string): [string, string] {
  return [beginning, `${beginning}\u{10ffff}`];
}
