import { FailureClass } from '@mailroom/backstage-plugin-mail-common';
import { FaultFacts } from './ConversationFault';
import {
  CatalogueRow,
  replyCatalogue,
  ServerField,
  SignInMethod,
} from './replyCatalogue';
import { ServerReply } from './Transport';

/** What a failure means, and what to do about it. */
export interface Judgement {
  failureClass: FailureClass;
  retry: boolean;
  advice: string;
  field?: ServerField;
}

/** What the reply does not tell. */
type Circumstances = Pick<FaultFacts, 'cause' | 'maybeTaken'> & {
  /** @defaultValue 'password' */
  signIn?: SignInMethod;
};

const permanentByCommand: Record<string, Omit<Judgement, 'retry'>> = {
  STARTTLS: {
    failureClass: 'security',
    field: 'security',
    advice:
      'The server offers no STARTTLS although it is required, so nothing was sent. Check the port (587 for STARTTLS, 465 for TLS from the start); on the right port it can mean that somebody tampers with the connection.',
  },
  AUTH: {
    failureClass: 'auth',
    field: 'password',
    advice:
      'The mail server refuses the credentials. Check username and password; some servers want the whole address as the username.',
  },
  'MAIL FROM': {
    failureClass: 'config',
    field: 'fromEmail',
    advice:
      'The mail server refuses the sender. Check the sender address, and whether the account may send with it.',
  },
  'RCPT TO': {
    failureClass: 'recipient',
    advice:
      'The mail server refuses this recipient. Check the address of the person in the catalog.',
  },
  DATA: {
    failureClass: 'content',
    advice:
      'The mail server refuses this message because of what is in it. Others may pass.',
  },
};

function isTemporary({ replyCode }: ServerReply): boolean {
  return replyCode !== undefined && replyCode >= 400 && replyCode < 500;
}

/** A reply of 4xx asks to try again (RFC 5321 §4.2.1), whatever it is about. */
function mayHelp(failureClass: FailureClass, reply: ServerReply): boolean {
  return (
    isTemporary(reply) ||
    (failureClass !== 'recipient' && failureClass !== 'content')
  );
}

function matches(
  row: CatalogueRow,
  reply: ServerReply,
  { cause, signIn = 'password' }: Circumstances,
): boolean {
  const wanted = [
    row.text?.test(reply.text),
    row.enhancedCode?.test(reply.enhancedCode ?? ''),
    row.replyCode?.includes(reply.replyCode ?? 0),
    row.cause?.includes(cause ?? ''),
    row.server?.test(reply.server),
    row.command?.includes(reply.command),
    row.signIn && row.signIn === signIn,
  ];
  return wanted.every(met => met !== false);
}

function fallback(reply: ServerReply): Omit<Judgement, 'retry'> {
  if (reply.replyCode === undefined) {
    return {
      failureClass: 'network',
      advice:
        'The connection to the mail server failed. It is tried again; if it goes on, ask the administrator of the server or of the network.',
    };
  }
  if (isTemporary(reply)) {
    return {
      failureClass: 'transient',
      advice:
        'The mail server asks to try again later. This happens by itself.',
    };
  }
  return (
    permanentByCommand[reply.command] ?? {
      failureClass: 'config',
      advice:
        'The mail server does not want to talk with the portal. Check host and port, and ask its administrator with the words above.',
    }
  );
}

/**
 * Says what a failure means.
 *
 * @remarks
 *
 * The provider's text beats the enhanced code, which beats the basic code:
 * 550 5.7.1 alone has five meanings. What no row of the catalogue knows is
 * judged by the basic code and the command that it answers.
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
  const known = replyCatalogue.find(row => matches(row, reply, circumstances));
  const { failureClass, advice, field } = known ?? fallback(reply);
  return {
    ...{ failureClass, advice, retry: mayHelp(failureClass, reply) },
    ...(field && { field }),
  };
}
