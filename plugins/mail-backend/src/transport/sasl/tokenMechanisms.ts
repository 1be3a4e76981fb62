import { oauthbearer } from './oauthbearer';
import { SaslMechanism } from './SaslMechanism';
import { xoauth2 } from './xoauth2';

/** Every way to show a token, by the name that EHLO offers it with. */
export const tokenMechanisms = {
  XOAUTH2: xoauth2,
  OAUTHBEARER: oauthbearer,
} satisfies Record<string, SaslMechanism>;

export type TokenMechanism = keyof typeof tokenMechanisms;
