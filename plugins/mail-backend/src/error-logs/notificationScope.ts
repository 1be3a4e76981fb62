/**
 * What a notification is about: one of the same scope takes the place of the one before.
 *
 * @remarks
 *
 * That no mail goes out is one incident, whoever notices it: a message that
 * cannot be sent, or the authorisation that has ended meanwhile. A reminder of
 * what will end some day must not take its place, nor must the fall-back
 * server that fails as well.
 */
export const notificationScope = {
  mailStopped: 'mail:delivery',
  fallbackFails: 'mail:fallback',
  reminder: 'mail:oauth',
} as const;
