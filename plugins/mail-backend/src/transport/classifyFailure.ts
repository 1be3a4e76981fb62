import { FaultFacts } from './ConversationFault';
import {
  CatalogueRow,
  fallbackMeaning,
  Meaning,
  ProviderId,
  recogniseProviders,
  replyCatalogue,
  SignInMethod,
} from './replyCatalogue';
import { ServerReply } from './Transport';

/** What a failure means, and what to do about it. */
export interface Judgement extends Meaning {
  retry: boolean;
}

/** What the reply does not tell. */
type Circumstances = Pick<
  FaultFacts,
  'cause' | 'introduction' | 'maybeTaken'
> & {
  /** @defaultValue 'password' */
  signIn?: SignInMethod;
};

/** A reply of 4xx asks to try again (RFC 5321 §4.2.1), whatever it is about. */
function mayHelp({ failureClass }: Meaning, { replyCode = 0 }: ServerReply) {
  return (
    (replyCode >= 400 && replyCode < 500) ||
    (failureClass !== 'recipient' && failureClass !== 'content')
  );
}

function matches(
  row: CatalogueRow,
  reply: ServerReply,
  known: Circumstances & { providers: ProviderId[] },
): boolean {
  const { cause, providers, signIn = 'password' } = known;
  const wanted = [
    // The lines of a reply break wherever the server likes (RFC 5321 §4.2.1).
    row.text?.test(reply.text.replace(/\s+/g, ' ')),
    row.enhancedCode?.test(reply.enhancedCode ?? ''),
    row.replyCode?.includes(reply.replyCode ?? 0),
    row.cause?.includes(cause ?? ''),
    row.provider?.some(provider => providers.includes(provider)),
    row.command?.includes(reply.command),
    row.signIn && row.signIn === signIn,
  ];
  return wanted.every(met => met !== false);
}

/**
 * Finds what is known about a failure; undefined when nobody knows it.
 *
 * @param rows - where to look, the surest first
 */
export function findRow(
  reply: ServerReply,
  circumstances: Circumstances,
  rows = replyCatalogue,
): CatalogueRow | undefined {
  const providers = recogniseProviders({
    host: reply.server.replace(/:\d+$/, ''),
    introduction: circumstances.introduction,
    words: reply.text,
  });
  const known = { ...circumstances, providers };
  return rows.find(row => matches(row, reply, known));
}

/**
 * Says what a failure means.
 *
 * @remarks
 *
 * What no row of the catalogue knows is judged by the basic code and the
 * command that it answers.
 */
export function classifyFailure(
  reply: ServerReply,
  circumstances: Circumstances,
): Judgement {
  if (circumstances.maybeTaken) {
    return {
      failureClass: 'network',
      retry: true,
      advice:
        'The connection ended after the whole message was handed over and before the server confirmed it. The message may have arrived; it is sent again, so it may arrive twice.',
    };
  }
  const meaning = findRow(reply, circumstances) ?? fallbackMeaning(reply);
  const { failureClass, advice, field, ifRecurring, limitOf } = meaning;
  return {
    ...{ failureClass, advice, retry: mayHelp(meaning, reply) },
    ...(field && { field }),
    ...(limitOf && { limitOf }),
    ...(ifRecurring && { ifRecurring }),
  };
}

/**
 * Whether a reply refuses an address that does not exist or is switched off.
 *
 * @remarks
 *
 * Never one that refuses the sender, the content or the moment: 4xx, policy,
 * reputation, a full or a closed mailbox.
 */
export function isDeadAddress(reply: ServerReply): boolean {
  const { replyCode = 0 } = reply;
  return replyCode >= 500 && findRow(reply, {})?.deadAddress === true;
}
