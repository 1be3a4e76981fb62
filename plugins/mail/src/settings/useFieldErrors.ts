import { useCallback, useState } from 'react';
import { FieldFault, fieldFaultsOf } from '../api';
import { useTold } from '../phrases/useTold';
import { FieldErrors, SettingsField } from './SettingsDraft';
import { fieldAt, settingsFields } from './settingsFields';

/** Keeps what is wrong with which field; `goTo` moves the keyboard to the first. */
export function useFieldErrors(goTo: (field: SettingsField) => void) {
  const [errors, setErrors] = useState<FieldErrors>({});
  const tell = useTold();

  const refuse = useCallback(
    (wrong: FieldErrors) => {
      const first = settingsFields.find(field => wrong[field]);
      setErrors(
        Object.fromEntries(
          // The contract knows English alone, wherever it is checked.
          Object.entries(wrong).map(([field, words]) => [field, tell(words)]),
        ),
      );
      if (first) goTo(first);
      return first !== undefined;
    },
    [goTo, tell],
  );

  const refuseFaults = useCallback(
    (error: unknown) => {
      const wrong: FieldErrors = {};
      for (const fault of fieldFaultsOf(error)) {
        const field = fieldAt(fault.path);
        if (field) wrong[field] = inLines(wrong[field], wordsOf(fault));
      }
      return refuse(wrong);
    },
    [refuse],
  );

  const forgive = useCallback((fields: string[]) => {
    setErrors(last =>
      Object.fromEntries(
        Object.entries(last).filter(([field]) => !fields.includes(field)),
      ),
    );
  }, []);

  const forgiveAll = useCallback(() => setErrors({}), []);

  return { errors, refuse, refuseFaults, forgive, forgiveAll };
}

/** Of one field several things can be wrong, and nobody should learn them one by one. */
function inLines(before: string | undefined, words: string): string {
  const lines = before?.split('\n') ?? [];
  return [...new Set([...lines, words])].join('\n');
}

/** All additional properties share a field: the words say which it is. */
function wordsOf({ path, message }: FieldFault): string {
  const [, name] = /advanced\.properties\.(.+)$/.exec(path) ?? [];
  return !name || message.includes(name) ? message : `${name}: ${message}`;
}
