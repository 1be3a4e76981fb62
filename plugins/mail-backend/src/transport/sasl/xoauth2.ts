import { SaslMechanism } from './SaslMechanism';

/** The way of Google and Microsoft, older than the standard. */
export const xoauth2: SaslMechanism = {
  response: (username, token) =>
    `user=${username}\x01auth=Bearer ${token}\x01\x01`,
  dismissal: '',
};
