import { ReactNode, useState } from 'react';
import { useForm } from '../SettingsFormContext';
import { ConnectingProvider } from './ConnectionContext';
import { useKnownConnection } from './useKnownConnection';
import { useMailboxSignIn } from './useMailboxSignIn';

/** Keeps a sign-in and what came of it as long as the form is open, whatever is shown of it. */
export function ConnectionOfForm(props: { children: ReactNode }) {
  const form = useForm();
  const { remember, ...known } = useKnownConnection(form);
  const signingIn = useMailboxSignIn(form, remember);
  const [helpOpen, setHelpOpen] = useState<boolean>();
  const connecting = {
    ...known,
    ...signingIn,
    // Who has no connection yet needs the steps.
    helpOpen: helpOpen ?? form.draft.oauthConnectionId === '',
    setHelpOpen,
  };
  return (
    <ConnectingProvider value={connecting}>{props.children}</ConnectingProvider>
  );
}
