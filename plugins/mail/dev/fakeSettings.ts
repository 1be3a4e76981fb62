import {
  DiagnosisLine,
  DiagnosisRequest,
  DiagnosisStepId,
  diagnosisStepIds,
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
  sealing: { configured: true },
  oauth: { redirectUrl: `${window.location.origin}/api/mail/oauth/callback` },
  warnings: [],
  waiting: 3,
};

/** The settings in the memory of the browser; a test with the password "wrong" fails. */
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
      connection: this.connections.find(({ id }) => id === oauth?.connectionId),
      passwordSet: this.settings.passwordSet || password !== undefined,
      passwordChangedAt: password ? now : this.settings.passwordChangedAt,
      changedAt: now,
      changedBy: 'user:default/guest',
      undo: { changes: ['what you saved'] },
    };
    return this.settings;
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

  async diagnose(
    request: DiagnosisRequest,
    listening: { onLine: (line: DiagnosisLine) => void; signal?: AbortSignal },
  ): Promise<void> {
    const { onLine, signal } = listening;
    const fails = request.own?.password === 'wrong';
    const notAfterAuth: readonly string[] = steps.slice(
      steps.indexOf('auth') + 1,
    );
    onLine({ type: 'plan', steps: [...steps] });
    for (const id of steps) {
      if (fails && notAfterAuth.includes(id)) {
        onLine({ type: 'step', id, state: 'skipped' });
        continue;
      }
      onLine({ type: 'step', id, state: 'running' });
      await new Promise(resolve => window.setTimeout(resolve, 700));
      if (signal?.aborted) return;
      onLine(ended(id, fails));
    }
    onLine({
      type: 'verdict',
      passed: !fails,
      testedAt: new Date().toISOString(),
      summary: fails
        ? 'The server refused the user name or the password.'
        : `The server accepted a mail to ${request.recipient}.`,
    });
  }
}

/** Of settings with a password. */
const steps = diagnosisStepIds.filter(id => id !== 'token');

function ended(id: DiagnosisStepId, fails: boolean): DiagnosisLine {
  const refused = fails && id === 'auth';
  return {
    type: 'step',
    id,
    state: refused ? 'failed' : 'passed',
    durationMs: 640,
    summary: refused ? 'The server refused the password.' : undefined,
    evidence: refused
      ? '535 5.7.8 Error: authentication failed'
      : '250 2.0.0 Ok',
    advice: refused ? 'Type the password again.' : undefined,
    field: refused ? 'password' : undefined,
  };
}

function withoutSecrets(oauth: OAuthDraft | undefined) {
  if (!oauth) return undefined;
  const { clientSecret, refreshToken, serviceAccountKey, ...rest } = oauth;
  return oauthSchema.parse(rest);
}
