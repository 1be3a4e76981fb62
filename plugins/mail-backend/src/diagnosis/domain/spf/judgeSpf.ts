import { Finding, Knowledge } from '../Finding';
import { Relay } from '../Relay';
import { isOnly, MOST_LOOK_UPS, RelayCheck } from './checkRelay';
import { proposeSpf } from './proposeSpf';
import { SpfResult } from './SpfCheck';

/** Receivers may give up after so many look-ups that find nothing (RFC 7208 §4.6.4). */
const MOST_VOID_LOOK_UPS = 2;

/** A record and how it treats the relay. */
interface Case {
  label: string;
  domain: string;
  relay: Relay;
  /** The record. */
  text: string;
  /** Terms that name the relay. */
  add: string[];
  check: RelayCheck;
}

type Judgement = Pick<Finding, 'state' | 'verdict' | 'action'>;

function passes({ relay, check }: Case): Knowledge {
  if (isOnly('pass', check.results)) return 'yes';
  const isOpen = check.results.has('pass') || check.results.has('temperror');
  return isOpen || !isKnown(relay) ? 'unknown' : 'no';
}

/** Do the settings tell from where the relay sends? */
function isKnown(relay: Relay): boolean {
  return (
    relay.kind === 'provider' ||
    (relay.kind === 'own' && relay.addresses.length > 0)
  );
}

function nameOf(relay: Relay): string {
  return relay.kind === 'provider' ? relay.title : relay.host;
}

function unanswered({ domain, check }: Case): Judgement | undefined {
  return check.results.has('temperror')
    ? {
        state: 'warned',
        verdict: `The SPF record of ${domain} leads to names about which the name servers gave no answer, so nothing can be said.`,
        action: 'Try again in a few minutes.',
      }
    : undefined;
}

function refused({ domain, relay, text, add, check }: Case) {
  return isKnown(relay) && isOnly('fail', check.results)
    ? ({
        state: 'failed',
        verdict: `${domain} asks receivers to refuse mails that come by ${nameOf(
          relay,
        )}: its SPF record does not list it.`,
        action: replace({ domain, text, add }),
      } as const)
    : undefined;
}

function broken({ domain, check }: Case): Judgement | undefined {
  const { results, faults, lookUps } = check;
  if (!results.has('permerror') && lookUps <= MOST_LOOK_UPS) return undefined;
  return lookUps > MOST_LOOK_UPS
    ? {
        state: 'warned',
        verdict: `The SPF record of ${domain} takes ${lookUps} look-ups in the name servers; after ${MOST_LOOK_UPS} receivers ignore it.`,
        action: `Remove what no longer sends for ${domain} from its SPF record, until ${MOST_LOOK_UPS} look-ups are enough: each include, a, mx, ptr, exists and redirect is one.`,
      }
    : {
        state: 'warned',
        verdict: `Receivers ignore the SPF record of ${domain}, because ${faults[0]}.`,
        action: `Correct the SPF record of ${domain}.`,
      };
}

function open({ domain, text, add, check }: Case): Judgement | undefined {
  return check.anybodyPasses
    ? {
        state: 'warned',
        verdict: `The SPF record of ${domain} lets everybody in the world send for it, so receivers do not trust it.`,
        action: replace({ domain, text, add }),
      }
    : undefined;
}

function unknown({ domain, relay, text, check }: Case): Judgement | undefined {
  return isKnown(relay) || isOnly('pass', check.results)
    ? undefined
    : {
        state: 'warned',
        verdict: `From which addresses ${relay.host} sends to the world cannot be seen from here, so it is not known whether the SPF record of ${domain} lists it.`,
        action: `Ask the people of ${relay.host} what the SPF record of ${domain} must contain, and compare: ${text}`,
      };
}

function partlyListed({ domain, text, check }: Case): Judgement | undefined {
  const { unlisted } = check;
  const add = unlisted.map(
    address => `${address.includes(':') ? 'ip6' : 'ip4'}:${address}`,
  );
  return unlisted.length > 0
    ? {
        state: 'warned',
        verdict: `The SPF record of ${domain} lists some addresses of the server, but not ${unlisted.join(
          ', ',
        )}: mails from there fail.`,
        action: replace({ domain, text, add }),
      }
    : undefined;
}

function notListed(one: Case): Judgement | undefined {
  const { domain, relay, text, add, check } = one;
  const [mildest] = (['softfail', 'neutral', 'fail'] as SpfResult[]).filter(
    result => check.results.has(result),
  );
  return check.results.has('pass')
    ? undefined
    : {
        state: 'warned',
        verdict: `The SPF record of ${domain} does not list ${nameOf(
          relay,
        )} (${mildest}), so receivers trust its mails less.`,
        action: replace({ domain, text, add }),
      };
}

function perhapsListed({ domain, relay, check }: Case): Judgement | undefined {
  return isOnly('pass', check.results)
    ? undefined
    : {
        state: 'warned',
        verdict: `Whether the SPF record of ${domain} lists ${nameOf(
          relay,
        )} cannot be seen from here: it names a gateway, single addresses or conditions that only receivers can check.`,
        action:
          'Look at the header Authentication-Results of the test mail when it has arrived: it should say spf=pass.',
      };
}

function wasteful({ domain, check }: Case): Judgement | undefined {
  return check.voidLookUps > MOST_VOID_LOOK_UPS
    ? {
        state: 'warned',
        verdict: `The SPF record of ${domain} names ${check.voidLookUps} hosts that do not exist; some receivers ignore it for more than ${MOST_VOID_LOOK_UPS}.`,
        action: `Remove names that no longer exist from the SPF record of ${domain}.`,
      }
    : undefined;
}

function listed({ domain, relay, check }: Case): Judgement {
  return {
    state: 'passed',
    verdict: `The SPF record of ${domain} lists ${nameOf(relay)} (${
      check.lookUps
    } of ${MOST_LOOK_UPS} look-ups).`,
  };
}

function replace(one: { domain: string; text: string; add: string[] }): string {
  const { domain, text, add } = one;
  return `Publish this TXT record for ${domain} instead of the one that is there: ${proposeSpf(
    { texts: [text], add },
  )}`;
}

/** The first that has something to say decides: what is refused for sure, then what hides everything else. */
const rules: ((one: Case) => Judgement | undefined)[] = [
  unanswered,
  refused,
  broken,
  open,
  unknown,
  partlyListed,
  notListed,
  perhapsListed,
  wasteful,
];

/** Says what a legible SPF record means for mails by the relay. */
export function judgeSpf(one: Case): { finding: Finding; passes: Knowledge } {
  const judgement = rules.map(rule => rule(one)).find(Boolean) ?? listed(one);
  return {
    finding: { ...judgement, label: one.label, records: [one.text] },
    passes: passes(one),
  };
}
