import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';

/** What is read of the key file that Google lets one download; where it says to send tokens to is not. */
const keySchema = z.object({
  type: z.literal('service_account'),
  client_email: z.email(),
  private_key: z.string().min(1),
  private_key_id: z.string().optional(),
});

const invalid =
  'is not the key file of a service account: paste the whole JSON file that was downloaded when the key was made.';

/**
 * What is wrong with a key file.
 *
 * @returns undefined when it can be signed with
 */
export async function serviceAccountFault(
  key: string,
): Promise<string | undefined> {
  const read = readKey(key);
  if (!read) {
    return invalid;
  }
  return importPKCS8(read.private_key, 'RS256').then(
    () => undefined,
    () => invalid,
  );
}

/**
 * States that a service account wants to act for a mailbox (RFC 7523 §3).
 *
 * @param options.audience - the token endpoint, and nobody else
 */
export async function assertServiceAccount(
  key: string,
  options: { mailbox: string; scope: string; audience: string },
): Promise<string> {
  const read = readKey(key);
  if (!read) {
    throw new Error('The key of the service account was not checked');
  }
  return new SignJWT({ scope: options.scope })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: read.private_key_id })
    .setIssuer(read.client_email)
    .setSubject(options.mailbox)
    .setAudience(options.audience)
    .setIssuedAt()
    .setExpirationTime('10 minutes')
    .sign(await importPKCS8(read.private_key, 'RS256'));
}

function readKey(key: string) {
  try {
    return keySchema.safeParse(JSON.parse(key)).data;
  } catch (error) {
    if (error instanceof SyntaxError) {
      return undefined;
    }
    throw error;
  }
}
