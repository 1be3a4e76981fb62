import { AuthService } from '@backstage/backend-plugin-api';
import {
  mailSettingsReadPermission,
  mailSettingsUpdatePermission,
  Settings,
  settingsSchema,
  settingsUndoSchema,
  settingsUpdateSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { endpoint, Endpoint, nameOf } from '../http';
import { faultsDespiteShape } from './faultsDespiteShape';
import { PresentOptions, presentSettings } from './presentSettings';
import { saveSettings, SaveOptions } from './saveSettings';
import { auditFacts, SettingsChange } from './SettingsChange';
import { undoSettings } from './undoSettings';

/** What the routes of the settings need. */
export interface SettingsRoutesOptions
  extends PresentOptions,
    Pick<SaveOptions, 'discardWaiting'> {
  auth: AuthService;
  /** Called when other settings are in force, so that this backend need not wait for its next round. */
  onSaved: () => void;
}

/** The reply and, for the audit log alone, what was done; the schema of the reply knows nothing of it. */
type Applied = Settings & { change?: SettingsChange };

/** The settings page's own routes: read, save, undo. */
export function settingsRoutes(options: SettingsRoutesOptions): Endpoint[] {
  const { auth, onSaved, parts } = options;
  const applied = async (change: SettingsChange): Promise<Applied> => {
    onSaved();
    return { ...(await presentSettings(options)), change };
  };
  return [
    endpoint({
      method: 'get',
      path: '/settings',
      summary: 'Reads the mail settings, without secrets',
      access: { permission: mailSettingsReadPermission },
      reply: settingsSchema,
      handle: () => presentSettings(options),
    }),
    endpoint({
      method: 'put',
      path: '/settings',
      summary: 'Puts other mail settings in force',
      access: { permission: mailSettingsUpdatePermission },
      auditEvent: {
        ...{ id: 'settings-update', severity: 'high' },
        meta: ({ change }: Applied) => (change ? auditFacts(change) : {}),
      },
      body: settingsUpdateSchema,
      furtherFaults: body => faultsDespiteShape(body, parts),
      reply: settingsSchema,
      async handle({ body, credentials }) {
        const changedBy = nameOf(auth, credentials);
        const change = await saveSettings(body, { ...options, changedBy });
        return applied(change);
      },
    }),
    endpoint({
      method: 'post',
      path: '/settings/undo',
      summary: 'Brings back the mail settings before the last save',
      access: { permission: mailSettingsUpdatePermission },
      auditEvent: {
        ...{ id: 'settings-undo', severity: 'high' },
        meta: ({ change }: Applied) => (change ? auditFacts(change) : {}),
      },
      body: settingsUndoSchema,
      reply: settingsSchema,
      async handle({ body, credentials }) {
        const changedBy = nameOf(auth, credentials);
        const change = await undoSettings(body.version, { parts, changedBy });
        return applied(change);
      },
    }),
  ];
}
