import { OAuthClient } from '@mailroom/backstage-plugin-mail-common';
import { FieldFault } from '../../http';

/** The fields that some providers know and others do not. */
type SpecialField = Exclude<
  keyof OAuthClient,
  'provider' | 'grant' | 'clientId' | 'clientSecretExpiresOn'
>;

const specialFields: SpecialField[] = [
  'cloud',
  'tenantId',
  'issuer',
  'authorizationEndpoint',
  'tokenEndpoint',
  'clientAuthentication',
  'scope',
  'authorizationParameters',
  'mechanism',
];

/** A field that holds nothing is as good as none: a form keeps what was entered for another provider. */
export function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : value !== undefined && value !== '';
}

/** Faults of the fields that a provider does not know and that hold something. */
export function unknownFields(
  client: OAuthClient,
  options: { provider: string; known: SpecialField[] },
): FieldFault[] {
  return specialFields
    .filter(field => !options.known.includes(field) && isFilled(client[field]))
    .map(path => ({
      path,
      message: `is not used with ${options.provider}: leave it out.`,
    }));
}

/** The fault of a field that has to hold something. */
export function missingField(
  client: OAuthClient,
  path: keyof OAuthClient,
  advice: string,
): FieldFault[] {
  return isFilled(client[path])
    ? []
    : [{ path, message: `is needed. ${advice}` }];
}
