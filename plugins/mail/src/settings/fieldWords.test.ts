import { aSettings } from '../__testUtils__/settings';
import { MailTexts } from '../translation';
import { fieldWords } from './fieldWords';
import { draftOf } from './SettingsDraft';
import { settingsFields } from './settingsFields';

describe('fieldWords', () => {
  // The name of a text stands for the text.
  const t = ((key: string) => key) as unknown as MailTexts;

  it('never says what somebody typed as a secret', () => {
    const draft = {
      ...draftOf(aSettings()),
      password: 'typed',
      oauthClientSecret: 'typed',
      oauthServiceAccountKey: 'typed',
      oauthRefreshToken: 'typed',
    };
    expect(
      settingsFields.filter(
        field => fieldWords({ draft, field, t }) === 'typed',
      ),
    ).toEqual([]);
    expect(fieldWords({ draft, field: 'oauthRefreshToken', t })).toBe(
      'settings.conflict.secret',
    );
  });

  it('says a choice as the form offers it, and that there is nothing', () => {
    const draft = { ...draftOf(aSettings()), enabled: false };
    expect(fieldWords({ draft, field: 'enabled', t })).toBe(
      'settings.choice.off',
    );
    expect(fieldWords({ draft, field: 'authentication', t })).toBe(
      'settings.choice.basic',
    );
    expect(fieldWords({ draft, field: 'host', t })).toBe('smtp.example.com');
    expect(fieldWords({ draft, field: 'replyTo', t })).toBe(
      'settings.conflict.empty',
    );
  });
});
