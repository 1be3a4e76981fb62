/* eslint-disable jest/no-export -- the same tests for every file of cases */
import {
  DomainSubject,
  examineDomain,
} from '../diagnosis/domain/examineDomain';
import { Finding, worstOf } from '../diagnosis/domain/Finding';
import { nameServers } from '../diagnosis/domain/nameServers';
import { TestNameServer, Zone } from './nameServer';

/** Mails of harbour.io by a server of its own, unless a case says otherwise. */
export interface Portal {
  from?: string;
  reversePath?: string;
  host?: string;
  username?: string;
  addresses?: string[];
}

/** What a case expects of the finding that decides. */
export interface Expected {
  state: Finding['state'];
  /** The one of the last finding when all have passed. */
  label: string;
  verdict: RegExp;
  /** Whole, because people copy it. */
  action?: string | RegExp;
}

/** What it shows, of which mails, with which records, and what they mean. */
export type DomainCase = [string, Portal, Zone, Expected];

export const OWN_RELAY = 'relay.harbour.io';
export const MICROSOFT = 'smtp.office365.com';
export const LATER =
  'Look at the header Authentication-Results of the test mail when it has arrived: it should say dmarc=pass.';

/** RSA, 1024 bits. */
export const DKIM_KEY =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDKuQVSvAsbSO1BwseQ3OFCuEs0M3nJ96/v2RJNo2oVB545YxmRlyNayIGUTDIIIG5RWXpMPkVafZvV6IvdVi9+226c4N+orqMP8Rj0c6t6lr8N8A0gsowozTh2A+jTtTlUCFzXEdMNgE0x4TGMQslzXJgKLPTOuXQfwKkCEh7fMQIDAQAB';

/** harbour.io as it should be: its server is listed, DMARC asks for more than nothing. */
export const good: Zone = {
  'harbour.io': {
    ...{ mx: ['10 mx.harbour.io'], txt: ['v=spf1 ip4:198.51.100.7 -all'] },
  },
  'mx.harbour.io': { a: ['198.51.100.9'] },
  '_dmarc.harbour.io': { txt: ['v=DMARC1; p=quarantine'] },
};

/** What Microsoft and Google publish, in small. */
export const providers: Zone = {
  'spf.protection.outlook.com': { txt: ['v=spf1 ip4:203.0.113.0/24 -all'] },
  '_spf.google.com': { txt: ['v=spf1 include:_nets.google.com ~all'] },
  '_nets.google.com': { txt: ['v=spf1 ip4:192.0.2.0/25 ~all'] },
};

export const withSpf = (...txt: (string | string[])[]): Zone => ({
  ...{ ...good, ...providers },
  'harbour.io': { mx: ['10 mx.harbour.io'], txt },
});

/** Examines the mails of a portal with the records of a zone, over a real name server. */
export function examineZone(
  server: TestNameServer,
  { portal = {}, zone }: { portal?: Portal; zone: Zone },
): Promise<Finding[]> {
  server.serve(zone);
  const isSilent = Object.values(zone).some(({ fault }) => fault === 'silence');
  const records = nameServers({
    signal: new AbortController().signal,
    servers: [server.address],
    ...{ timeoutMs: isSilent ? 100 : 20_000, tries: 1 },
  });
  return examineDomain(subjectOf(portal), records);
}

/** Tests each case by the finding that decides it. */
export function testEach(cases: DomainCase[], server: () => TestNameServer) {
  it.each(cases.map(one => ({ name: one[0], one })))(
    '$name',
    async ({ one }) => {
      expect(await decisionOn(server(), one)).toEqual(expectedOf(one));
    },
  );
}

async function decisionOn(
  server: TestNameServer,
  [, portal, zone]: DomainCase,
): Promise<Finding | undefined> {
  const findings = await examineZone(server, { portal, zone });
  return worstOf(findings) ?? findings.at(-1);
}

/** What a case says about that finding. */
function expectedOf([, , , expected]: DomainCase) {
  const { state, label, verdict, action } = expected;
  const what = { state, label, verdict: expect.stringMatching(verdict) };
  if (action === undefined) return expect.objectContaining(what);
  const todo =
    action instanceof RegExp ? expect.stringMatching(action) : action;
  return expect.objectContaining({ ...what, action: todo });
}

function subjectOf(portal: Portal): DomainSubject {
  const { from = 'portal@harbour.io', reversePath, username } = portal;
  return {
    sender: { address: from, reversePath },
    addresses: portal.addresses ?? ['198.51.100.7'],
    server: {
      host: portal.host ?? OWN_RELAY,
      ...{ port: 587, security: 'starttls', ehloName: 'portal.harbour.io' },
      auth: username ? { username, password: 'x' } : undefined,
      ...{ maxConnections: 1, connectionTimeoutMs: 1 },
      ...{ greetingTimeoutMs: 1, idleTimeoutMs: 1 },
    },
  };
}
