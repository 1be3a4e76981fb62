import { createHash } from 'node:crypto';
import { Sealing } from '../../sealing';
import { Flow, FlowTerms, SealedFlowSecrets } from './Flow';

type SecretName = keyof SealedFlowSecrets;

/** Seals a secret for one sign-in. */
export async function sealForFlow(
  sealing: Sealing,
  options: {
    flow: FlowTerms & { id: string };
    name: SecretName;
    value: string;
  },
): Promise<string> {
  const { flow, name, value } = options;
  return sealing.seal(Buffer.from(value), placeOf(flow, name));
}

/**
 * Opens a secret of a sign-in.
 *
 * @returns undefined when there is none in this stage
 * @throws Error when it was sealed for another sign-in, or for other terms
 */
export async function openOfFlow(
  sealing: Sealing,
  flow: Flow,
  name: SecretName,
): Promise<string | undefined> {
  const sealed = flow.sealed[name];
  return sealed === undefined
    ? undefined
    : (await sealing.open(sealed, placeOf(flow, name))).toString();
}

/**
 * Table, row and column, and what the secret is for: beside another endpoint,
 * another mailbox or another person, whoever wrote them there, it does not open.
 */
function placeOf(flow: FlowTerms & { id: string }, name: SecretName): string {
  const { startedBy, client, destination, redirectUrl } = flow;
  const terms = JSON.stringify([startedBy, client, destination, redirectUrl]);
  const digest = createHash('sha256').update(terms).digest('base64url');
  return `oauth_flows/${flow.id}/${name}/${digest}`;
}
