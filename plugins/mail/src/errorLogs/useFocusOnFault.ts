import { RefObject, useEffect } from 'react';
import { FaultsByRow } from './recipientFaults';

/** Goes to the first field that is wrong, each time faults are found. */
export function useFocusOnFault(
  form: RefObject<HTMLElement>,
  faults: FaultsByRow,
): void {
  useEffect(() => {
    if (Object.keys(faults).length === 0) return;
    form.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"],[data-fault="true"]')
      ?.focus();
  }, [form, faults]);
}
