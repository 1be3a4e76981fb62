import {
  BackstageCredentials,
  BackstageServicePrincipal,
} from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  enqueuedMessageSchema,
  mailMessagesSendPermission,
  MessageContent,
  messageDraftSchema,
} from '@mailroom/backstage-plugin-mail-common';
import { z } from 'zod';
import { endpoint, Endpoint } from '../http';
import { normalizeAddress } from './normalizeAddress';
import { Enqueue, OutboxDraft } from './OutboxDraft';

/** What the routes of the outbox need. */
export interface MessageRoutesOptions {
  enqueue: Enqueue;
  /**
   * Writes content from a registered template.
   *
   * @throws InputError when there is no such template or the data does not fit it
   */
  renderTemplate(id: string, data: unknown): MessageContent;
  /** Why nothing is sent by anybody's decision (switched off, no server); undefined when mail is on. */
  whyOff(): Promise<string | undefined>;
  /** Why nothing is sent to an address; undefined when it is written to. */
  whySuppressed(address: string): Promise<string | undefined>;
}

type Draft = z.output<typeof messageDraftSchema>;

/** `POST /messages`: the mail service for other plugins. */
export function messageRoutes(options: MessageRoutesOptions): Endpoint[] {
  return [
    endpoint({
      method: 'post',
      path: '/messages',
      summary: 'Puts a message into the outbox; the same key makes it once',
      access: { service: mailMessagesSendPermission },
      body: messageDraftSchema,
      reply: enqueuedMessageSchema,
      async handle({ body, credentials }) {
        if (body.whenOff === 'refuse') {
          await refuseWhenOff(options);
        }
        const draft = toOutboxDraft(body, { ...options, credentials });
        const [message] = await options.enqueue([draft]);
        const address = normalizeAddress(draft.address);
        const suppressedBecause = await options.whySuppressed(address);
        return { ...message, suppressedBecause };
      },
    }),
  ];
}

async function refuseWhenOff({ whyOff }: MessageRoutesOptions) {
  const reason = await whyOff();
  if (reason) {
    throw new ServiceUnavailableError(reason);
  }
}

function toOutboxDraft(
  draft: Draft,
  options: MessageRoutesOptions & { credentials: BackstageCredentials },
): OutboxDraft {
  return {
    address: draft.to,
    idempotencyKey: draft.idempotencyKey,
    origin: originOf(options.credentials),
    kind: draft.kind,
    content: contentOf(draft, options),
    recipients: draft.recipient ? [draft.recipient] : undefined,
    about: draft.about,
    notBefore: draft.notBefore ? Date.parse(draft.notBefore) : undefined,
    expiresAt: draft.expiresAt ? Date.parse(draft.expiresAt) : undefined,
    priority: draft.priority,
    confidential: draft.confidential,
  };
}

function contentOf(
  draft: Draft,
  { renderTemplate }: MessageRoutesOptions,
): MessageContent {
  if (draft.content) {
    return draft.content;
  }
  if (!draft.template) {
    throw new InputError('content: needs either content or template');
  }
  return renderTemplate(draft.template.id, draft.template.data);
}

/** The plugin that calls, for example `plugin:accounts`; its idempotency keys are its own. */
function originOf(credentials: BackstageCredentials): string {
  // The router lets only services through to this route.
  return (credentials.principal as BackstageServicePrincipal).subject;
}
