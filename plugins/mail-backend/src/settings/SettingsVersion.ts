import { OwnServerValues } from './OwnServer';
import { FallbackValues, ServerPlace } from './ServerValues';

/** What is decided on the settings page, without secrets. */
export interface SettingsValues {
  /** Whether mail is on at all. */
  enabled: boolean;
  sender: 'default' | 'own';
  own?: OwnServerValues;
  /** Kept also while it is switched off. */
  fallback?: FallbackValues;
  /**
   * Epoch milliseconds; when another client secret took the place of the one
   * that the connection was made with. The settings sign in otherwise since.
   */
  clientSecretReplacedAt?: number;
}

/** The password of a server as it is kept. */
export interface KeptPassword {
  /** For its destination; absent when there is none. */
  sealed?: string;
  /** Epoch milliseconds; when it, or the client secret in its place, was entered. */
  changedAt?: number;
}

/** The settings as somebody saved them. */
export interface SettingsVersion {
  /** 0 before the first save. */
  version: number;
  values: SettingsValues;
  passwords: Record<ServerPlace, KeptPassword>;
  /** Entity ref of a person, or the name of a service. */
  changedBy?: string;
  /** Epoch milliseconds. */
  changedAt?: number;
  /** The version that was brought back by an undo; such a save cannot be undone. */
  restoredFrom?: number;
}

/** What is in force before anybody saved anything. */
export const unsaved: SettingsVersion = {
  version: 0,
  values: { enabled: true, sender: 'default' },
  passwords: { own: {}, fallback: {} },
};
