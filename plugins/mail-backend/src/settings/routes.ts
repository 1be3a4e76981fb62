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
import { saveSettings } from './saveSettings';
import { undoSettings } from './undoSettings';

/** What the routes of the settings need. */
export interface SettingsRoutesOptions extends PresentOptions {
  auth: AuthService;
  /** Called when other settings are in force, so that this backend need not wait for its next round. */
  onSaved: () => void;
}

/** The settings page's own routes: read, save, undo. */
export function settingsRoutes(options: SettingsRoutesOptions): Endpoint[] {
  const { auth, onSaved, parts } = options;
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
        meta: auditFacts,
      },
      body: settingsUpdateSchema,
      furtherFaults: body => faultsDespiteShape(body, parts),
      reply: settingsSchema,
      async handle({ body, credentials }) {
        const changedBy = nameOf(auth, credentials);
        await saveSettings(body, { parts, changedBy });
        onSaved();
        return presentSettings(options);
      },
    }),
    endpoint({
      method: 'post',
      path: '/settings/undo',
      summary: 'Brings back the mail settings before the last save',
      access: { permission: mailSettingsUpdatePermission },
      auditEvent: {
        ...{ id: 'settings-undo', severity: 'high' },
        meta: auditFacts,
      },
      body: settingsUndoSchema,
      reply: settingsSchema,
      async handle({ body, credentials }) {
        const changedBy = nameOf(auth, credentials);
        await undoSettings(body.version, { parts, changedBy });
        onSaved();
        return presentSettings(options);
      },
    }),
  ];
}

/** What the audit log keeps of a save: which fields, never a secret. */
function auditFacts({ version, enabled, sender, own, undo }: Settings) {
  return {
    version,
    enabled,
    sender,
    server: own ? `${own.host}:${own.port}` : 'none',
    changes: undo?.changes ?? [],
  };
}
