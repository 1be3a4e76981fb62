import { OAuthProviderId } from '@mailroom/backstage-plugin-mail-common';
import { applyPreset } from '../applyPreset';
import { SettingsDraft } from '../SettingsDraft';
import { MicrosoftCloud } from './OAuthFields';

/** The mail server of each cloud of Microsoft. */
const microsoftHosts: Record<MicrosoftCloud, string> = {
  global: 'smtp.office365.com',
  'us-government-high': 'smtp.office365.us',
  'us-government-dod': 'outlook-dod.office365.us',
  china: 'smtp.partner.outlook.cn',
};

const presets: Partial<Record<OAuthProviderId, string>> = {
  microsoft: 'microsoft-365',
  google: 'gmail',
};

/** Another provider; its server is filled in where none is named yet. */
export function changeProvider(
  draft: SettingsDraft,
  oauthProvider: OAuthProviderId,
): Partial<SettingsDraft> {
  const preset = presets[oauthProvider];
  const server =
    preset && draft.host.trim() === '' ? applyPreset(preset, draft) : {};
  return { ...server, authentication: 'oauth', oauthProvider };
}

/** Another cloud; the server follows where it was that of a cloud, somebody chose any other. */
export function changeCloud(
  draft: SettingsDraft,
  oauthCloud: MicrosoftCloud,
): Partial<SettingsDraft> {
  const isOfCloud = Object.values<string>(microsoftHosts).includes(
    draft.host.trim().toLowerCase(),
  );
  return isOfCloud
    ? { oauthCloud, host: microsoftHosts[oauthCloud] }
    : { oauthCloud };
}
