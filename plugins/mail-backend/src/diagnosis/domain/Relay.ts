import { BlockList, isIP, isIPv6 } from 'node:net';
import { recogniseServer } from '@mailroom/backstage-plugin-mail-common';
import { Examination } from '../Examination';
import { domainOf, organisationalDomain } from './domainNames';
import { RelayProvider, relayProviders } from './relayProviders';

/** Who carries the mails to the receivers, as far as the settings tell. */
export type Relay =
  | { kind: 'provider'; host: string; title: string; provider: RelayProvider }
  /** A server of the organisation that the mails come from: what it is reached at stands for what it sends from. */
  | { kind: 'own'; host: string; addresses: string[] }
  /** Somebody's; from which addresses it sends, only its people know. */
  | { kind: 'foreign'; host: string; addresses: string[] };

/** What a relay is recognised by. */
export type RelayFacts = Pick<Examination, 'server' | 'sender' | 'addresses'>;

/** Recognises the relay by its name and by whose domain that is. */
export function relayOf(facts: RelayFacts): Relay {
  const host = facts.server.host.toLowerCase().replace(/\.$/, '');
  const preset = recogniseServer(host);
  const provider = relayProviders.find(({ presets }) =>
    presets.includes(preset?.id ?? ''),
  );
  if (preset && provider) {
    return { kind: 'provider', host, title: preset.title, provider };
  }
  const addresses = facts.addresses.filter(address => !isPrivate(address));
  return { kind: isOwn(host, facts) ? 'own' : 'foreign', host, addresses };
}

/**
 * The domain whose SPF record receivers ask for.
 *
 * @returns undefined when it is one of the provider
 */
export function bounceDomainOf(
  relay: Relay,
  { sender, server }: Pick<RelayFacts, 'sender' | 'server'>,
): string | undefined {
  const ours = domainOf(sender.reversePath ?? sender.address);
  if (relay.kind !== 'provider') return ours;
  const username = server.auth?.username ?? '';
  const ofUser = username.includes('@') ? domainOf(username) : undefined;
  return {
    ours,
    'of-user': ofUser,
    'of-provider': undefined,
  }[relay.provider.reversePath];
}

function isOwn(host: string, { sender }: RelayFacts): boolean {
  return (
    isIP(host) === 0 &&
    organisationalDomain(host) ===
      organisationalDomain(domainOf(sender.address))
  );
}

const privateNetworks = new BlockList();
for (const network of [
  ...['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'],
  ...['127.0.0.0/8', '169.254.0.0/16', '::1/128', 'fc00::/7', 'fe80::/10'],
]) {
  const [address, prefix] = network.split('/');
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  privateNetworks.addSubnet(address, Number(prefix), family);
}

/** Nobody outside sees such an address: mails leave from another one. */
function isPrivate(address: string): boolean {
  const [plain] = address.split('%');
  return privateNetworks.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}
