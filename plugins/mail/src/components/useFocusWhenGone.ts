import { useEffect, useRef } from 'react';

/**
 * Takes the keyboard focus over from a button that had it when it went, so
 * that the keyboard goes on where it was and not at the top of the page.
 *
 * @param buttons - how many buttons there are now
 * @returns the ref of the element that takes over; it needs `tabIndex={-1}`
 */
export function useFocusWhenGone<T extends HTMLElement>(buttons: number) {
  const ref = useRef<T>(null);
  const before = useRef(buttons);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (buttons < before.current && isLost) {
      ref.current?.focus({ preventScroll: true });
    }
    before.current = buttons;
  }, [buttons]);
  return ref;
}
