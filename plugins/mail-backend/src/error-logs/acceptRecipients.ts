import { ErrorRecipient } from '@mailroom/backstage-plugin-mail-common';
import { FieldFault, InvalidFieldsError } from '../http';
import { normalizeAddress } from '../outbox';

/**
 * Brings recipients to their one spelling.
 *
 * @throws InvalidFieldsError naming every recipient that is in the list twice
 */
export function acceptRecipients(items: ErrorRecipient[]): ErrorRecipient[] {
  const accepted = items.map(normalized);
  const faults = accepted.flatMap<FieldFault>((item, index) => {
    const first = accepted.findIndex(other => keyOf(other) === keyOf(item));
    return first === index
      ? []
      : [
          {
            path: `items.${index}.to`,
            message: `is in the list already, as number ${first + 1}`,
          },
        ];
  });
  if (faults.length > 0) {
    throw new InvalidFieldsError(faults);
  }
  return accepted;
}

function normalized({
  to,
  sources,
  leastSeverity,
}: ErrorRecipient): ErrorRecipient {
  return {
    to:
      to.type === 'address'
        ? { ...to, address: normalizeAddress(to.address) }
        : { ...to, entityRef: to.entityRef.toLocaleLowerCase('en-US') },
    sources: [...new Set(sources)],
    leastSeverity,
  };
}

/** In practice no server keeps `Ada@` and `ada@` apart. */
function keyOf({ to }: ErrorRecipient): string {
  return to.type === 'address'
    ? to.address.toLocaleLowerCase('en-US')
    : to.entityRef;
}
