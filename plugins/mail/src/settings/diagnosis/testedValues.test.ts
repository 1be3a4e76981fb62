import { TestOutcome } from '@mailroom/backstage-plugin-mail-common';
import { aSettings } from '../../__testUtils__/settings';
import { draftOf } from '../SettingsDraft';
import { Proof, proofOf, valuesOf } from './testedValues';

const testedAt = '2026-11-21T12:00:00.000Z';

/** What is proven by a test on the screen and by the one before. */
function proven(options: { now?: TestOutcome; before?: TestOutcome }) {
  const { now, before } = options;
  const stored = aSettings({
    test: before && { outcome: before, testedAt },
  });
  const draft = draftOf(stored);
  const verdict = now && {
    ...{ type: 'verdict' as const, outcome: now },
    ...{ testedAt, summary: '' },
  };
  const diagnosis = {
    ...{ phase: now ? ('done' as const) : ('idle' as const), steps: [] },
    ...{ verdict, about: now && valuesOf(draft) },
  };
  return proofOf({ stored, draft, test: { diagnosis, arrival: undefined } });
}

describe('proofOf', () => {
  it.each<[Proof, TestOutcome | undefined, TestOutcome | undefined]>([
    ['none', undefined, undefined],
    ['accepted', undefined, 'passed'],
    ['inconclusive', undefined, 'inconclusive'],
    ['failed', undefined, 'failed'],
    ['accepted', 'passed', undefined],
    ['inconclusive', 'inconclusive', undefined],
    ['accepted', 'inconclusive', 'passed'],
    ['failed', 'inconclusive', 'failed'],
    ['failed', 'failed', 'passed'],
  ])(
    'is %s where a test is %s and the one before was %s',
    (proof, now, before) => {
      expect(proven({ now, before })).toBe(proof);
    },
  );
});
