import { FieldChange } from './describeChanges';
import { enumerate } from './plainText';

/** Longer values do not go into a subject. */
const MAX_SUBJECT_VALUE = 40;

/** `status Draft → Ready`, or `3 fields changed`. */
export function newsOfChanges(changes: FieldChange[]): string {
  const fields = new Set(changes.map(change => change.field));
  if (fields.size > 1) {
    return `${fields.size} fields changed`;
  }
  const [change] = changes;
  if (!change) {
    return 'changed';
  }
  return changes.length > 1
    ? `${lowerFirst(wholeField(change.label))} changed`
    : newsOfChange(change);
}

/** The same in full: `description, status and steps`. */
export function allNewsOfChanges(changes: FieldChange[]): string {
  const fields = new Set(
    changes.map(change => lowerFirst(wholeField(change.label))),
  );
  return fields.size > 1 ? enumerate([...fields]) : newsOfChanges(changes);
}

function newsOfChange({ label, before, after }: FieldChange): string {
  const name = lowerFirst(label);
  const long = [before, after].some(
    value => value !== undefined && value.length > MAX_SUBJECT_VALUE,
  );
  if (before !== undefined && after !== undefined) {
    return long ? `${name} changed` : `${name} ${before} → ${after}`;
  }
  const verb = before === undefined ? 'added' : 'removed';
  return long ? `${name} ${verb}` : `${name} ${verb}: ${before ?? after}`;
}

/** `Step 3, expected` is a part of `Steps`. */
function wholeField(label: string): string {
  return label.replace(/ \d+(, .*)?$/, 's');
}

function lowerFirst(label: string): string {
  return /^[A-Z]{2}/.test(label)
    ? label
    : label.charAt(0).toLocaleLowerCase('en-US') + label.slice(1);
}
