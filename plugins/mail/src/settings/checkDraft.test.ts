import { aSettings } from '../__testUtils__/settings';
import { MailTexts } from '../translation';
import { checkDraft } from './checkDraft';
import { draftOf } from './SettingsDraft';

/** Names each text instead of saying it. */
const t = ((key: string) => key) as unknown as MailTexts;

describe('checkDraft', () => {
  it.each(['MIIB', '-----BEGIN CERTIFICATE-----\nMIIB'])(
    'sees that %j is no certificate before anybody is asked',
    certificateAuthority => {
      const draft = { ...draftOf(aSettings()), certificateAuthority };
      expect(checkDraft(draft, t)).toEqual({
        certificateAuthority: 'settings.error.pem',
      });
    },
  );

  it('accepts a chain of certificates', () => {
    const pem =
      '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
    const draft = {
      ...draftOf(aSettings()),
      certificateAuthority: pem + pem,
    };
    expect(checkDraft(draft, t)).toEqual({});
  });
});
