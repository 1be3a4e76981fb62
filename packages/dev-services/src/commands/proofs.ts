// `npm run test:proofs`: what takes too long, or more than Node, for `npm test`.
// Faults by the thousand on both databases, and OAuth against Postfix and
// Dovecot as Debian ships them (as root on Debian). `-- faults` or
// `-- mail-server` runs one of the two.
import { faultProofs } from '../proofs/faultProofs.ts';
import { mailServerProofs } from '../proofs/mailServerProofs.ts';
import { installPackages } from '../installPackages.ts';

const proofs: Record<string, () => Promise<boolean>> = {
  faults: faultProofs,
  'mail-server': mailServerProofs,
};

process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));

async function prove(names: string[]): Promise<boolean> {
  let good = true;
  for (const name of names) good = (await proofs[name]()) && good;
  return good;
}

try {
  installPackages();
  const asked = process.argv.slice(2);
  const good = await prove(asked.length > 0 ? asked : Object.keys(proofs));
  process.exit(good ? 0 : 1);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
