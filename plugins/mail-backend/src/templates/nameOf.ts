import { NamedEntity } from './EntityNews';
import { inWords } from './fieldLabel';

/** `tc-104` reads as a number that people say to each other. */
const KEY = /^[a-z]{1,10}-\d+$/i;

/** The name as people write it: `TC-104`, but `checkout-api`. */
export function keyOf(entity: NamedEntity): string {
  return KEY.test(entity.name) ? entity.name.toUpperCase() : entity.name;
}

/** `TestCase` becomes `test case`. */
export function kindOf(entity: NamedEntity): string {
  return inWords(entity.kind);
}

/** `[TC-104] Checkout with an expired card: ` and what happened. */
export function subjectOf(entity: NamedEntity, news: string): string {
  const title = entity.title ? `${entity.title}: ` : '';
  return `[${keyOf(entity)}] ${title}${news}`;
}

/** `The test case TC-104 "Checkout with an expired card"`. */
export function sentenceStart(entity: NamedEntity): string {
  const title = entity.title ? ` “${entity.title}”` : '';
  return `The ${kindOf(entity)} ${keyOf(entity)}${title}`;
}
