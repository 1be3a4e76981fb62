import {
  fallbackServerSchema,
  OAuthConnection,
  OAuthDraft,
  oauthSchema,
  ownServerSchema,
  Settings,
  SettingsUpdate,
} from '@mailroom/backstage-plugin-mail-common';

const nothingYet: Settings = {
  version: 0,
  enabled: true,
  sender: 'own',
  defaultServer: { state: 'not-configured', problems: [] },
  passwordSet: false,
  fallbackPasswordSet: false,
  sealing: { configured: true },
  oauth: { redirectUrl: `${window.location.origin}/api/mail/oauth/callback` },
  warnings: [],
  waiting: 3,
};

/** The settings in the memory of the browser. */
export class FakeSettings {
  private settings = nothingYet;
  private before = nothingYet;
  private connections: OAuthConnection[] = [];

  async read(): Promise<Settings> {
    return this.settings;
  }

  async save(update: SettingsUpdate): Promise<Settings> {
    const { password, oauth, ...own } = update.own ?? {};
    const now = new Date().toISOString();
    this.before = this.settings;
    this.settings = {
      ...this.settings,
      version: this.settings.version + 1,
      enabled: update.enabled,
      sender: update.sender,
      own: update.own
        ? ownServerSchema.parse({ ...own, oauth: withoutSecrets(oauth) })
        : this.settings.own,
      ...this.withFallback(update.fallback),
      connection: this.connections.find(({ id }) => id === oauth?.connectionId),
      passwordSet: this.settings.passwordSet || password !== undefined,
      passwordChangedAt: password ? now : this.settings.passwordChangedAt,
      changedAt: now,
      changedBy: 'user:default/guest',
      undo: { changes: ['what you saved'] },
    };
    return this.settings;
  }

  private withFallback(update: SettingsUpdate['fallback']): Partial<Settings> {
    const { fallback } = this.settings;
    if (!update?.enabled) {
      return { fallback: fallback && { ...fallback, ...update } };
    }
    const { password, ...values } = update;
    return {
      fallback: fallbackServerSchema.parse(values),
      fallbackPasswordSet:
        this.settings.fallbackPasswordSet || password !== undefined,
    };
  }

  async undo(): Promise<Settings> {
    const { version } = this.settings;
    this.settings = { ...this.before, version: version + 1, undo: undefined };
    return this.settings;
  }

  /** A connection that a save may refer to. */
  knows(connection: OAuthConnection): void {
    this.connections.push(connection);
  }

  disconnect(): void {
    const { connection } = this.settings;
    if (!connection) return;
    this.settings = {
      ...this.settings,
      connection: {
        ...connection,
        state: 'disconnected',
        refreshTokenSet: false,
      },
    };
  }
}

function withoutSecrets(oauth: OAuthDraft | undefined) {
  if (!oauth) return undefined;
  const { clientSecret, refreshToken, serviceAccountKey, ...rest } = oauth;
  return oauthSchema.parse(rest);
}
