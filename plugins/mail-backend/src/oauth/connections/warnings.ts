import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { Connection } from './Connection';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** When people are reminded that a client secret ends, in days before. */
export const reminderDays = [30, 14, 7, 1, 0];

/** What is known about a connection at a moment. */
export interface ConnectionFacts {
  /** As the settings have it: with the day on which the client secret ends. */
  client: OAuthClient;
  connection?: Connection;
  /** Epoch milliseconds. */
  now: number;
}

/** What will go wrong with a connection unless somebody acts, and what has gone wrong in a way that can be told apart; one sentence each. */
export function connectionWarnings(facts: ConnectionFacts): string[] {
  return [
    secretWarning(facts),
    renewalWarning(facts),
    testingWarning(facts),
    submissionHint(facts),
  ].filter(warning => warning !== undefined);
}

/** Whole days until the client secret ends: 0 on the day itself, less afterwards; undefined when nobody entered it. */
export function daysUntilSecretEnds({
  client,
  now,
}: ConnectionFacts): number | undefined {
  const { clientSecretExpiresOn } = client;
  return clientSecretExpiresOn
    ? Math.ceil((Date.parse(clientSecretExpiresOn) - now) / dayMs)
    : undefined;
}

/** Whether renewals have failed for a day, which one a day would have ended. */
export function isOverdue({ connection, now }: ConnectionFacts): boolean {
  const { state, renewedAt, obtainedAt } = connection ?? {};
  const since = now - (renewedAt ?? obtainedAt ?? now);
  const fails = state === 'retrying' || state === 'misconfigured';
  // A connection without trouble is renewed daily; twice that long, nobody does it.
  return (
    (fails && since > dayMs) || (state === 'connected' && since > 2 * dayMs)
  );
}

function secretWarning(facts: ConnectionFacts): string | undefined {
  const days = daysUntilSecretEnds(facts);
  if (days === undefined || days > reminderDays[0]) {
    return undefined;
  }
  const advice =
    'Create a new one at the provider and enter it here; the sign-in stays.';
  if (days < 0) {
    return `The client secret ended on ${facts.client.clientSecretExpiresOn}. ${advice}`;
  }
  return `The client secret ends ${inDays(days)}, on ${
    facts.client.clientSecretExpiresOn
  }: no mail is sent from then on. ${advice}`;
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

function renewalWarning(facts: ConnectionFacts): string | undefined {
  const { renewedAt } = facts.connection ?? {};
  if (!isOverdue(facts)) {
    return undefined;
  }
  return renewedAt === undefined
    ? 'No access token could be got since the connection was made, more than a day ago.'
    : `The access token was last renewed on ${new Date(
        renewedAt,
      ).toISOString()}, more than a day ago: the authorisation may end without anybody noticing.`;
}

/** Google says "invalid_grant" whatever the reason is; that it came after seven days tells which. */
function testingWarning({ client, connection }: ConnectionFacts) {
  const trouble = connection?.trouble?.trouble;
  if (
    client.provider !== 'google' ||
    connection?.state !== 'needs-consent' ||
    trouble?.code !== 'invalid_grant'
  ) {
    return undefined;
  }
  const days = (Date.parse(trouble.at) - connection.obtainedAt) / dayMs;
  return days > 6.5 && days < 7.5
    ? 'The authorisation lasted seven days, which is what Google gives to applications with the publishing status "Testing": publish the application on the page "OAuth consent screen" before signing in again.'
    : undefined;
}

/** For those who are setting it up; what the server itself says about it later is explained there. */
function submissionHint({ client, connection, now }: ConnectionFacts) {
  const isNew = now - (connection?.obtainedAt ?? now) < 7 * dayMs;
  return client.provider === 'microsoft' && isNew
    ? 'Exchange Online takes mail only from mailboxes with "Authenticated SMTP" switched on, with OAuth too: Microsoft 365 admin center → Users → the mailbox → Mail → Manage email apps.'
    : undefined;
}
