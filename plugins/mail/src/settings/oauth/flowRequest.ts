import { OAuthFlowRequest } from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';
import { SettingsDraft } from '../SettingsDraft';
import { oauthOf } from './OAuthFields';

/** The secrets of the form, which are not kept with it. */
const withoutSecrets = {
  password: undefined,
  'fallback.password': undefined,
  oauthClientSecret: undefined,
  oauthServiceAccountKey: undefined,
  oauthRefreshToken: undefined,
} satisfies Partial<SettingsDraft>;

const keptFormSchema = z.object({
  version: z.number(),
  draft: z.record(z.string(), z.unknown()),
});

/** What a sign-in is begun with: the registration, the server that gets the token, the rest of the form without secrets. */
export function flowRequestOf(
  draft: SettingsDraft,
  version: number,
): OAuthFlowRequest {
  // A token that was pasted before is not asked for.
  const oauth = oauthOf({ ...draft, oauthRefreshToken: undefined });
  return {
    oauth,
    server: {
      host: draft.host.trim(),
      port: Number(draft.port),
      security: draft.security,
      username: draft.username.trim(),
      certificateAuthority: draft.certificateAuthority.trim() || undefined,
      serverName: draft.serverName.trim() || undefined,
    },
    form: { version, draft: { ...draft, ...withoutSecrets } },
  };
}

/** The form as it stood when the page was left; nothing when there is none. */
export interface KeptForm {
  /** Of the settings that it changes. */
  version: number;
  draft: SettingsDraft;
}

/**
 * Reads the form that comes back with a sign-in.
 *
 * @remarks
 *
 * It may be older than this page: what it does not know any more is left out,
 * what it did not know yet stays as `now` has it.
 */
export function keptFormOf(
  form: unknown,
  now: SettingsDraft,
): KeptForm | undefined {
  const kept = keptFormSchema.safeParse(form).data;
  if (!kept) return undefined;
  const known = Object.entries(now).map(([field, value]) => {
    const before = kept.draft[field];
    return [field, typeof before === typeof value ? before : value];
  });
  return {
    version: kept.version,
    draft: { ...Object.fromEntries(known), ...withoutSecrets },
  };
}
