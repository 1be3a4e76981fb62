import { useEffect, useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

/** Long enough to type an address without a question for each letter. */
const DEBOUNCE_MS = 300;

/**
 * What is being typed, until it is worth asking for.
 *
 * @param options.value - what is in force
 * @param options.read - what the typed text stands for; undefined while it stands for nothing
 * @param options.onSettled - called with that when no letter follows, with an empty text when all is removed
 */
export function useTyped(options: {
  value: string;
  read: (text: string) => string | undefined;
  onSettled: (value: string) => void;
}) {
  const { value, read, onSettled } = options;
  const [typed, setTyped] = useState(value);
  const text = typed.trim();
  const meant = text && read(text);
  // Another way to read is no reason to undo what is being typed.
  const latestRead = useRef(read);
  latestRead.current = read;
  // The URL may change without typing: Back, a link, "Clear filters".
  useEffect(() => {
    setTyped(last =>
      latestRead.current(last.trim()) === value ? last : value,
    );
  }, [value]);
  useDebounce(
    () => {
      if (meant !== undefined && meant !== value) onSettled(meant);
    },
    DEBOUNCE_MS,
    [typed],
  );
  return { typed, setTyped, isWrong: meant === undefined };
}
