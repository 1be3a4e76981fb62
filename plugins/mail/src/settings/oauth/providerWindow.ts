const WIDTH = 520;
const HEIGHT = 720;

/**
 * Opens an empty window for the page of the provider.
 *
 * @remarks
 *
 * To be called in the click itself, before anything is awaited: afterwards
 * browsers take it for an unwanted popup and block it.
 *
 * @returns nothing when the browser blocks it all the same
 */
export function openProviderWindow(): Window | undefined {
  const left = window.screenX + Math.max(0, (window.outerWidth - WIDTH) / 2);
  const top = window.screenY + Math.max(0, (window.outerHeight - HEIGHT) / 2);
  const opened = window.open(
    'about:blank',
    'mail-oauth',
    `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`,
  );
  return opened && !opened.closed ? opened : undefined;
}

/**
 * Goes to the page of the provider in this tab.
 *
 * @remarks
 *
 * The browser is not asked to hold who leaves: what stands in the form is kept
 * with the sign-in and stands there again afterwards.
 */
export function goToProvider(url: string): void {
  const letGo = (event: Event) => event.stopImmediatePropagation();
  window.addEventListener('beforeunload', letGo, { capture: true, once: true });
  window.location.assign(url);
}
