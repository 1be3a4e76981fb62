import { Settings } from '@mailroom/backstage-plugin-mail-common';

/** Whether there is a server that the portal can send through. */
export function hasServer({ sender, own, defaultServer }: Settings): boolean {
  return sender === 'own' ? own !== undefined : defaultServer.state === 'ready';
}
