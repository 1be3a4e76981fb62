import { settingsFor } from '../__testUtils__/deliveryLoop';
import { EffectiveSettings, FallbackServer } from '../settings';
import { DeliveryHealth } from './health';
import { standInOf } from './standIn';

const first = settingsFor({ port: 2525 });
if (first.state !== 'ready') throw new Error('Not ready');
const server = { ...first.server, host: 'backup.example.com' };
const ready = { state: 'ready', fingerprint: 'backup', server } as const;

const works: DeliveryHealth = { flow: 'open', readAt: 9000 };
const fault = { failureClass: 'network' } as const;
const shaky = { ...works, failingSince: 2000, fault };
const away = { ...shaky, flow: 'probing' } as const;
const paused = { ...shaky, flow: 'paused', pausedAt: 3000 } as const;

function standIn(
  fallback: FallbackServer | undefined,
  ...[ofFirst, ofFallback = works]: DeliveryHealth[]
) {
  const settings: EffectiveSettings = { ...first, fallback } as typeof first;
  return standInOf(settings, {
    first: ofFirst,
    fallback: { settingsKey: 'backup', ...ofFallback },
  });
}

describe('standInOf', () => {
  it('knows none where there is none', () => {
    expect(standIn(undefined, paused)).toBeUndefined();
    const health = { first: paused, fallback: works };
    expect(standInOf({ state: 'off' }, health)).toBeUndefined();
  });

  it.each<[string, object, DeliveryHealth, DeliveryHealth?]>([
    ['stands by', { state: 'stands-by' }, works],
    ['stands by at a first fault', { state: 'stands-by' }, shaky],
    ['is in use', { state: 'in-use', since: 2000 }, away],
    ['is in use since a pause', { state: 'in-use', since: 3000 }, paused],
    ['is in use in spite of one fault', { state: 'in-use' }, away, shaky],
    ['fails as well', { state: 'failing', since: 2000, fault }, away, away],
    ['failed when it was tested', { state: 'failing', fault }, works, shaky],
    [
      'has new settings that nothing is known of',
      { state: 'stands-by' },
      works,
      { ...away, settingsKey: 'others' },
    ],
  ])('tells that it %s', (_, expected, ...health) => {
    expect(standIn(ready, ...(health as DeliveryHealth[]))).toMatchObject(
      expected,
    );
  });

  it('fails for its settings whatever the first does', () => {
    const problems = ['No port.', 'No host.'];
    const invalid = { state: 'invalid', problems, fingerprint: 'i' } as const;
    const expected = {
      ...{ state: 'failing', server: undefined },
      fault: { failureClass: 'config', advice: 'No port. No host.' },
    };
    expect(standIn(invalid, works)).toMatchObject(expected);
    expect(standIn(invalid, paused)).toMatchObject(expected);
  });
});
