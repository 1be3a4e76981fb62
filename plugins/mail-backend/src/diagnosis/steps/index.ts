import { DiagnosisStep } from '../DiagnosisStep';
import { Subject } from '../Examination';
import { auth } from './auth';
import { data } from './data';
import { dns } from './dns';
import { domain } from './domain';
import { ehlo } from './ehlo';
import { greeting } from './greeting';
import { mailFrom } from './mailFrom';
import { policy } from './policy';
import { quit } from './quit';
import { rcptTo } from './rcptTo';
import { sanity } from './sanity';
import { tcp } from './tcp';
import { tls } from './tls';
import { token } from './token';

/** The steps that concern a server, in the order of the conversation; each builds on those before it. */
export function stepsFor(subject: Subject): DiagnosisStep[] {
  const { security } = subject.server;
  const steps = [
    ...[sanity, policy, dns, tcp],
    ...(security === 'implicit-tls' ? [tls, greeting] : [greeting, tls]),
    ...[ehlo, token, auth, mailFrom, rcptTo, data, quit, domain],
  ];
  return steps.filter(({ concerns }) => concerns?.(subject) ?? true);
}
