import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { SettingsForm } from '../useSettingsForm';

/** What is known of the connection in the form: of the saved one, or of one that waits for its save. */
export function useKnownConnection({ draft, stored }: SettingsForm) {
  const [accepted, remember] = useState<OAuthConnection>();
  const known = [stored.connection, accepted].find(
    connection => connection?.id === draft.oauthConnectionId,
  );
  return {
    connection: known,
    isSaved: known !== undefined && known === stored.connection,
    remember,
  };
}
