import { aSettings } from '../__testUtils__/settings';
import { applyPreset, changeSecurity, providerOf } from './applyPreset';
import { draftOf } from './SettingsDraft';

describe('applyPreset', () => {
  const before = draftOf(aSettings());
  const chosen = (id: string, draft = before) => ({
    ...draft,
    ...applyPreset(id, draft),
  });

  it('keeps no limits of the provider before', () => {
    const microsoft = chosen('microsoft-365');
    expect(microsoft.messagesPerMinute).not.toBe('');
    expect(chosen('fastmail', microsoft)).toMatchObject({
      host: 'smtp.fastmail.com',
      messagesPerMinute: '',
    });
  });

  it('leaves nothing of a provider where the server is one’s own', () => {
    const own = chosen('own', chosen('microsoft-365'));
    expect(own).toMatchObject({ host: '', messagesPerMinute: '' });
    expect(providerOf(own)?.hints).toEqual([]);
    expect(chosen('own').host).toBe('smtp.example.com');
  });
});

describe('changeSecurity', () => {
  it('changes the port only where it was the usual one', () => {
    const before = draftOf(aSettings());
    expect(changeSecurity(before, 'implicit-tls')).toEqual({
      security: 'implicit-tls',
      port: '465',
    });
    expect(changeSecurity({ ...before, port: '2587' }, 'none')).toEqual({
      security: 'none',
    });
  });
});
