import { KeyboardEvent, useEffect, useState } from 'react';
import { Person } from '../people/Person';
import { PeopleSearch, usePeopleSearch } from './usePeopleSearch';

const NOBODY = -1;

/** Opens, walks and closes the list of people below a field, by keyboard and mouse. */
export function usePeoplePopup(options: {
  typed: string;
  chosen: boolean;
  onChoose: (person: Person) => void;
}) {
  const { typed, chosen, onChoose } = options;
  const search = usePeopleSearch(chosen ? '' : typed);
  const people = peopleOf(search);
  const [shown, setShown] = useState(false);
  const [active, setActive] = useState(NOBODY);
  useEffect(() => setActive(NOBODY), [search]);
  const open = shown && search.status !== 'idle';

  function choose(person: Person) {
    setShown(false);
    onChoose(person);
  }

  function walk(step: number) {
    setShown(true);
    if (people.length === 0) return;
    const from = active === NOBODY && step < 0 ? 0 : active;
    setActive((from + step + people.length) % people.length);
  }

  const keys: Record<string, (() => void) | undefined> = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Escape: open ? () => setShown(false) : undefined,
    Enter: open && people[active] ? () => choose(people[active]) : undefined,
  };

  return {
    search,
    open,
    active: open ? active : NOBODY,
    show: () => setShown(true),
    hide: () => setShown(false),
    choose,
    onKeyDown(event: KeyboardEvent) {
      const act = keys[event.key];
      if (!act) return;
      // Enter would save the list, Escape close what is around it.
      event.preventDefault();
      event.stopPropagation();
      act();
    },
  };
}

function peopleOf(search: PeopleSearch): Person[] {
  return search.status === 'found' ? search.people : [];
}
