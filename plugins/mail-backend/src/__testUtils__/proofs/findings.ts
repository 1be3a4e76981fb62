import type { Finding } from '@mailroom/dev-services/src/proofs/findings';
import { appendFileSync } from 'node:fs';

/** Tells `npm run test:proofs`, which makes a table of it. */
export function report(finding: Finding) {
  const file = process.env.MAILROOM_PROOF_FINDINGS;
  if (file) appendFileSync(file, `${JSON.stringify(finding)}\n`);
}
