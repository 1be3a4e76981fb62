import { useCallback, useContext, useEffect, useRef, useState } from 'react';
import {
  parsePath,
  To,
  UNSAFE_NavigationContext,
  useLocation,
} from 'react-router-dom';

/** Goes where the person wanted to go. */
type Departure = () => void;

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
  const hold = useCallback((next: Departure) => setDeparture(() => next), []);

  useHeldClosing(unsaved);
  useHeldLinks({ unsaved, here, hold });
  useHeldHistory({ unsaved, here, hold });

  return {
    asking: departure !== undefined,
    leave() {
      setDeparture(undefined);
      departure?.();
    },
    stay: () => setDeparture(undefined),
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
        const depart = () => go.call(navigator, to, ...rest);
        if (pathOf(to, here) === here) depart();
        else hold(depart);
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
 * The Back button has moved already when it is heard of: this takes the step
 * back, before the router sees it, and does it again when the person leaves.
 */
function useHeldHistory({ unsaved, here, hold }: Holding): void {
  const place = useRef(placeInHistory());
  const returning = useRef(false);
  const leaving = useRef(false);
  useEffect(() => {
    place.current = placeInHistory();
    if (!unsaved) return undefined;
    leaving.current = false;
    const holdStep = (event: PopStateEvent) => {
      if (returning.current) {
        returning.current = false;
        event.stopImmediatePropagation();
        return;
      }
      if (leaving.current || window.location.pathname === here) return;
      const steps = placeInHistory() - place.current;
      if (steps === 0) return;
      event.stopImmediatePropagation();
      returning.current = true;
      window.history.go(-steps);
      hold(() => {
        leaving.current = true;
        window.history.go(steps);
      });
    };
    window.addEventListener('popstate', holdStep, { capture: true });
    return () =>
      window.removeEventListener('popstate', holdStep, { capture: true });
  }, [unsaved, here, hold]);
}

/** The router numbers the pages of a visit. */
function placeInHistory(): number {
  return Number(window.history.state?.idx ?? 0);
}
