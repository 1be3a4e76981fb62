export { mailboxConfigSchema, type MailboxConfig } from './MailboxConfig';
export { mailboxTask } from './mailboxTask';
export { readMailboxState } from './readMailboxState';
export { visitMailbox, type VisitOptions } from './visitMailbox';
