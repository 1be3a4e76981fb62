import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../http';
import { AccessTokens } from './AccessTokens';
import { OwnServerEntry, OwnServerValues } from './OwnServer';

/** A connection that may sign in to a server, or what is wrong with what was entered. */
export type FoundConnection =
  | {
      id: string;
      /** The entry brings another client secret than the connection keeps: it is to be proven. */
      bringsSecret?: boolean;
    }
  | { faults: FieldFault[] };

/**
 * What the settings ask of the OAuth connections; oauth/ answers.
 *
 * @remarks
 *
 * The settings refer to a connection by its id and never see its secrets.
 * Declared here, because oauth/ knows the settings and not the reverse.
 */
export interface OAuthConnections {
  /** What is wrong with the fields of a provider and with giving its tokens to this server, beyond their shape; paths under `own.`. */
  check(own: OwnServerValues): FieldFault[];

  /**
   * Finds the connection that an entry means, and keeps the secrets that it brings in a new one.
   *
   * @remarks
   *
   * Speaks to no provider. The same secrets entered twice by the same person,
   * for a test and then for a save, are the same connection, because a provider
   * that rotates refresh tokens accepts a pasted one only once. A connection
   * that no settings refer to is forgotten after a day.
   *
   * @param options.stored - the own server in force, whose connection is used when the entry names none
   * @param options.by - who entered it
   * @param options.keep - false when the entry has other faults: then nothing is kept, only what is wrong is said
   */
  find(
    own: OwnServerEntry,
    options: { stored: OwnServerValues | undefined; by: string; keep: boolean },
  ): Promise<FoundConnection>;

  /**
   * Gets a token with it, so that a save accepts only what works; a client
   * secret that is new takes the place of the kept one only if the provider accepts it.
   *
   * @returns what is wrong, at the field to be mended; nothing when the
   * provider merely cannot answer for the moment and the connection worked before
   */
  prove(id: string, options: { clientSecret?: string }): Promise<FieldFault[]>;

  /** Where the tokens of a connection come from. */
  tokens(id: string): AccessTokens;

  /** How a connection is doing; undefined when it is unknown. */
  present(id: string): Promise<OAuthConnection | undefined>;

  /** What will go wrong unless somebody acts, one sentence each, such as a client secret that runs out. */
  warnings(own: OwnServerValues): Promise<string[]>;

  /** The URL to register with a provider, and why it cannot serve. */
  redirect(): { redirectUrl: string; problem?: string };
}
