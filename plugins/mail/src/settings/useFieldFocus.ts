import { useCallback, useEffect, useState } from 'react';
import { SettingsField } from './SettingsDraft';
import { fieldId, isAdvanced } from './settingsFields';

/**
 * Moves the keyboard to a field, also to one in the closed accordion: it opens
 * first, and what is not shown cannot have the focus.
 */
export function useFieldFocus() {
  const [advancedOpen, setAdvancedOpen] = useState(false);
  const [wanted, setWanted] = useState<{ field: SettingsField }>();

  useEffect(() => {
    if (!wanted) return;
    const control = document.getElementById(fieldId(wanted.field));
    control?.closest('details')?.setAttribute('open', '');
    control?.focus();
    setWanted(undefined);
  }, [wanted]);

  const goTo = useCallback((field: SettingsField) => {
    if (isAdvanced(field)) setAdvancedOpen(true);
    setWanted({ field });
  }, []);

  return { advancedOpen, setAdvancedOpen, goTo };
}
