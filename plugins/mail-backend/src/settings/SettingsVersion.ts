import { OwnServerValues } from './OwnServer';

/** What is decided on the settings page, without secrets. */
export interface SettingsValues {
  /** Whether mail is on at all. */
  enabled: boolean;
  sender: 'default' | 'own';
  own?: OwnServerValues;
  /**
   * Epoch milliseconds; when another client secret took the place of the one
   * that the connection was made with. The settings sign in otherwise since.
   */
  clientSecretReplacedAt?: number;
}

/** The settings as somebody saved them. */
export interface SettingsVersion {
  /** 0 before the first save. */
  version: number;
  values: SettingsValues;
  /** The password of the own server, sealed for its destination. */
  sealedPassword?: string;
  /** Epoch milliseconds; when the password or the client secret was entered. */
  passwordChangedAt?: number;
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
};
