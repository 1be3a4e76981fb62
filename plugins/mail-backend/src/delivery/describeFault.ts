import { FailureClass } from '@mailroom/backstage-plugin-mail-common';

const summaries: Record<FailureClass, string> = {
  config: 'The mail server does not work with these settings',
  auth: 'The mail server does not accept our sign-in',
  network: 'The mail server cannot be reached',
  throttle: 'The mail server takes no more mail for now',
  transient: 'The mail server has a problem of its own',
  recipient: 'The mail server does not know the recipient',
  content: 'The mail server does not take this message',
  reputation: 'The mail server distrusts our mail',
  security: 'The mail server does not protect the connection as required',
};

/** What kind of fault it is, as half a sentence for people. */
export function describeFault(failureClass: FailureClass): string {
  return summaries[failureClass];
}
