import { RecipientReport } from './DeliveryReport';

/** What a report says of a recipient, on one line, with its code. */
export function reportWords({ status, words = '' }: RecipientReport): string {
  const code = status && !words.includes(status) ? status : undefined;
  return [code, words.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' ');
}
