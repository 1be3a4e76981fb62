import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';

/**
 * What a trouble asks of the machine.
 *
 * - `consent`: somebody must sign in again; nothing is tried
 * - `configuration`: the client must be mended; tried again now and then
 * - `transient`, `throttle`, `network`: tried again, later and later
 */
export type TroubleKind =
  | 'consent'
  | 'configuration'
  | 'transient'
  | 'throttle'
  | 'network';

/** The field of the client, or the secret beside it, that has to be mended. */
export type TroubleField =
  | keyof Pick<
      OAuthClient,
      'clientId' | 'tenantId' | 'issuer' | 'tokenEndpoint' | 'scope'
    >
  | 'clientSecret'
  | 'refreshToken'
  | 'serviceAccountKey';

/** When a trouble comes: somebody signs in, or a token is got without anybody. */
export type TroubleMoment = 'sign-in' | 'renewal';

/** What one or more errors of a provider mean for people, and for the machine. */
export interface TroubleRow {
  /** As the provider writes them: `invalid_grant`, `AADSTS7000222`, `invalid_grant/invalid_rapt`. */
  codes: string[];
  /** Absent for both. */
  moment?: TroubleMoment;
  /** Absent for both. */
  grant?: OAuthClient['grant'];
  kind: TroubleKind;
  /** One sentence. */
  summary: string;
  /** The one thing to do next; `{redirectUrl}` and `{clientId}` are filled in. */
  advice: string;
  field?: TroubleField;
}
