/** What receivers shall do with mails that are not aligned (RFC 7489 §6.3). */
export type Disposition = 'none' | 'quarantine' | 'reject';

/** A DMARC record that can be read. */
export interface DmarcPolicy {
  forDomain: Disposition;
  /** `forDomain` when absent. */
  forSubdomains?: Disposition;
  /** To how many of those mails in a hundred. */
  percent: number;
  strictSpf: boolean;
  strictDkim: boolean;
}

/** Is a text meant to be a DMARC record? */
export function isDmarc(text: string): boolean {
  return /^v\s*=\s*DMARC1\b/.test(text);
}

/**
 * Reads a DMARC record.
 *
 * @remarks
 *
 * RFC 7489 §6.6.3: one that asks for reports but has no usable policy counts
 * as `none`.
 *
 * @returns undefined when receivers ignore it
 */
export function parseDmarc(text: string): DmarcPolicy | undefined {
  if (!/^v\s*=\s*DMARC1\s*(;|$)/.test(text)) return undefined;
  const tags = tagsOf(text);
  const forDomain = disposition(tags.get('p'));
  const isUsable =
    forDomain && (!tags.has('sp') || disposition(tags.get('sp')));
  if (!isUsable && !/mailto:/i.test(tags.get('rua') ?? '')) return undefined;
  return {
    forDomain: isUsable ? forDomain : 'none',
    forSubdomains: isUsable ? disposition(tags.get('sp')) : undefined,
    percent: percentage(tags.get('pct')),
    strictSpf: tags.get('aspf')?.toLowerCase() === 's',
    strictDkim: tags.get('adkim')?.toLowerCase() === 's',
  };
}

function tagsOf(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of text.split(';')) {
    const [name, ...value] = tag.split('=');
    tags.set(name.trim().toLowerCase(), value.join('=').trim());
  }
  return tags;
}

function disposition(value: string | undefined): Disposition | undefined {
  const known: Disposition[] = ['none', 'quarantine', 'reject'];
  return known.find(name => name === value?.toLowerCase());
}

function percentage(value: string | undefined): number {
  return /^\d{1,3}$/.test(value ?? '') ? Math.min(Number(value), 100) : 100;
}
