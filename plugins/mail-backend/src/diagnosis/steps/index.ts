import { DiagnosisStep } from '../DiagnosisStep';
import { connection } from './connection';
import { mail } from './mail';
import { policy } from './policy';
import { sanity } from './sanity';
import { signIn } from './signIn';
import { token } from './token';

/** In the order of the conversation; each builds on those before it. */
export const steps: DiagnosisStep[] = [
  sanity,
  policy,
  connection,
  token,
  signIn,
  mail,
];
