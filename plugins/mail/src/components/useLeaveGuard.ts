import { useCallback, useContext, useEffect, useState } from 'react';
import {
  parsePath,
  To,
  UNSAFE_NavigationContext,
  useLocation,
} from 'react-router-dom';

/** What happens to somebody who wanted to go. */
interface Departure {
  leave: () => void;
  stay?: () => void;
}

/** Whether somebody is about to leave, and what they can do. */
export interface LeaveGuard {
  asking: boolean;
  leave: () => void;
  stay: () => void;
}

/**
 * Holds whoever is about to leave the page with unsaved changes until they
 * have decided: links, tabs, the Back button. The browser itself asks before
 * it closes or reloads the page.
 *
 * @remarks
 *
 * `useBlocker` of the router would do, but works only with data routers, and
 * Backstage has none. What stays on the page, such as a filter, is not held.
 */
export function useLeaveGuard(unsaved: boolean): LeaveGuard {
  const { basename } = useContext(UNSAFE_NavigationContext);
  const { pathname } = useLocation();
  const here = basename === '/' ? pathname : `${basename}${pathname}`;
  const [departure, setDeparture] = useState<Departure>();
  const hold = useCallback((next: Departure) => setDeparture(next), []);

  useHeldClosing(unsaved);
  useHeldLinks({ unsaved, here, hold });
  useHeldBack({ unsaved, here, hold });

  return {
    asking: departure !== undefined,
    leave() {
      setDeparture(undefined);
      departure?.leave();
    },
    stay() {
      setDeparture(undefined);
      departure?.stay?.();
    },
  };
}

interface Holding {
  unsaved: boolean;
  here: string;
  hold: (departure: Departure) => void;
}

function useHeldClosing(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}

function useHeldLinks({ unsaved, here, hold }: Holding): void {
  const { navigator } = useContext(UNSAFE_NavigationContext);
  useEffect(() => {
    if (!unsaved) return undefined;
    const { push, replace } = navigator;
    const held =
      (go: typeof push): typeof push =>
      (to, ...rest) => {
        if (pathOf(to, here) === here) go.call(navigator, to, ...rest);
        // In place of the spare step of the Back button.
        else hold({ leave: () => replace.call(navigator, to, ...rest) });
      };
    navigator.push = held(push);
    navigator.replace = held(replace);
    return () => {
      navigator.push = push;
      navigator.replace = replace;
    };
  }, [navigator, unsaved, here, hold]);
}

function pathOf(to: To, here: string): string {
  const { pathname } = typeof to === 'string' ? parsePath(to) : to;
  return pathname ?? here;
}

/**
 * The Back button cannot be held: the router hears of it first. So there is
 * one more step to go back to, the page itself, and who takes it is asked.
 */
function useHeldBack({ unsaved, here, hold }: Holding): void {
  const { navigator } = useContext(UNSAFE_NavigationContext);
  useEffect(() => {
    if (!unsaved) return undefined;
    let spare = true;
    const addStep = () => navigator.push(pageInView(here));
    const askOnBack = () => {
      if (!spare || window.location.pathname !== here) return;
      spare = false;
      hold({
        leave: () => navigator.go(-1),
        stay() {
          addStep();
          spare = true;
        },
      });
    };
    addStep();
    window.addEventListener('popstate', askOnBack);
    return () => {
      window.removeEventListener('popstate', askOnBack);
      // Saved or discarded: one Back leads away again.
      if (spare && window.location.pathname === here) navigator.go(-1);
    };
  }, [navigator, unsaved, here, hold]);
}

function pageInView(pathname: string): To {
  return { pathname, search: window.location.search };
}
