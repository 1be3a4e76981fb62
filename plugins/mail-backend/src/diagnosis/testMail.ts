import { MessageContent } from '@mailroom/backstage-plugin-mail-common';
import { SubmissionServer } from '../settings';
import { inUtc, writeLetter } from '../templates';
import { ArrivalOffer } from './Examination';

const protection: Record<SubmissionServer['security'], string> = {
  starttls: 'STARTTLS, required',
  'implicit-tls': 'TLS from the start',
  'starttls-if-offered': 'STARTTLS, if the server offers it',
  none: 'none',
};

/** What the test mail tells. */
export interface TestMailFacts {
  server: SubmissionServer;
  date: Date;
  /** Confidential: whoever has these has the mail. */
  arrival: ArrivalOffer;
  preferencesUrl: string;
}

/** Writes the test mail; it names the server and no user, as it may go to anybody. */
export function writeTestMail(facts: TestMailFacts): MessageContent {
  const { server, arrival, preferencesUrl } = facts;
  const when = inUtc(facts.date.toISOString());
  return writeLetter({
    subject: `Test mail of ${when}`,
    headline: 'The portal can send mail.',
    blocks: [
      {
        type: 'paragraph',
        text: 'This is a test of the mail settings, sent on purpose. Whoever made it cannot see whether it arrived: tell them by the button, or by the code, which the page of the test takes. Both work once, for a day.',
      },
      {
        type: 'facts',
        facts: [
          { label: 'Code', value: arrival.code },
          { label: 'Server', value: `${server.host}:${server.port}` },
          { label: 'Protection', value: protection[server.security] },
        ],
      },
    ],
    button: { label: 'Say that it arrived', url: arrival.url },
    reasons: [
      'an administrator of the portal tested the mail settings and entered your address',
    ],
    when: `The test was made on ${when}.`,
    footer: { preferencesUrl },
  });
}
