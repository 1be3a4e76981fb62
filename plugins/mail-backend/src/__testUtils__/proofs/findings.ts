import { appendFileSync } from 'node:fs';

/** What one proof has found. */
export interface Finding {
  fault: string;
  database: string;
  /** How often it happened. */
  times: number;
  messages: number;
  lost: number;
  duplicates: number;
  /** The most duplicates that the promise allows. */
  allowed: number;
  remark?: string;
}

/** Tells `npm run test:proofs`, which makes a table of it. */
export function report(finding: Finding) {
  const file = process.env.MAILROOM_PROOF_FINDINGS;
  if (file) appendFileSync(file, `${JSON.stringify(finding)}\n`);
}
