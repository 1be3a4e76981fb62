import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { createContext, useContext } from 'react';
import { SignIn } from './SignIn';

/** The connection of the form, and the sign-in that makes another one. */
export interface Connecting {
  /** What is known of the connection that stands in the form, saved or not. */
  connection?: OAuthConnection;
  /** Whether it is the saved one. */
  isSaved: boolean;
  signIn: SignIn;
  /** Begins a sign-in; to be called in the click itself. */
  start: () => Promise<void>;
  /** Goes to the provider in this tab. */
  continueHere: () => Promise<void>;
  show: () => void;
  cancel: () => Promise<void>;
  helpOpen: boolean;
  setHelpOpen: (open: boolean) => void;
}

const ConnectingContext = createContext<Connecting | undefined>(undefined);

/** Gives the connection to the parts of the form that are about it. */
export const ConnectingProvider = ConnectingContext.Provider;

/** The connection of the form that this part belongs to. */
export function useConnecting(): Connecting {
  const connecting = useContext(ConnectingContext);
  if (!connecting) throw new Error('Parts of OAuth need their connection.');
  return connecting;
}
