export type { Enqueue, OutboxDraft } from './OutboxDraft';
