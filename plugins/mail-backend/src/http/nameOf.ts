import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';

/** Who calls, for the record: the entity ref of a person, or the name of a service. */
export function nameOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): string {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  return auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : 'unknown';
}
