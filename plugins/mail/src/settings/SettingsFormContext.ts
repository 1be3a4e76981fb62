import { createContext, useContext } from 'react';
import { SettingsForm } from './useSettingsForm';

const FormContext = createContext<SettingsForm | undefined>(undefined);

/** Gives the form to the cards, the test and the bar. */
export const SettingsFormProvider = FormContext.Provider;

/** The form that this part belongs to. */
export function useForm(): SettingsForm {
  const form = useContext(FormContext);
  if (!form) throw new Error('Parts of the settings need their form.');
  return form;
}
