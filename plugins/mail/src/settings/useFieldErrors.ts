import { useCallback, useState } from 'react';
import { fieldFaultsOf } from '../api';
import { FieldErrors, SettingsField } from './SettingsDraft';
import { fieldAt, settingsFields } from './settingsFields';

/** Keeps what is wrong with which field; `goTo` moves the keyboard to the first. */
export function useFieldErrors(goTo: (field: SettingsField) => void) {
  const [errors, setErrors] = useState<FieldErrors>({});

  const refuse = useCallback(
    (wrong: FieldErrors) => {
      const first = settingsFields.find(field => wrong[field]);
      setErrors(wrong);
      if (first) goTo(first);
      return first !== undefined;
    },
    [goTo],
  );

  const refuseFaults = useCallback(
    (error: unknown) => {
      const wrong: FieldErrors = {};
      for (const { path, message } of fieldFaultsOf(error)) {
        const field = fieldAt(path);
        if (field) wrong[field] ??= message;
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
