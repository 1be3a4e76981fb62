import { addressSchema } from '@mailroom/backstage-plugin-mail-common';
import { OwnServerValues } from './OwnServer';
import { PropertyReader, PropertyReading } from './PropertyReading';
import { Security, TlsVersion } from './SubmissionServer';
import { isEhloName, isServerName } from './serverNames';

type Field = { name: string; value: unknown };

const withStarttls: Security[] = ['starttls', 'starttls-if-offered'];
const without: Security[] = ['implicit-tls', 'none'];

/** The properties that are known, without `mail.smtp.`, and what each of them means. */
export const propertyReaders: Record<string, PropertyReader> = {
  auth: flag((on, own) =>
    agree(on === (own.authentication !== 'none'), {
      name: 'authentication',
      value: own.authentication,
    }),
  ),
  'starttls.enable': flag((on, own) =>
    startsTlsTwice(own) ? {} : protectedBy(own, on ? withStarttls : without),
  ),
  'starttls.required': flag((on, own) =>
    startsTlsTwice(own)
      ? {}
      : protectedBy(
          own,
          on ? ['starttls'] : [...without, 'starttls-if-offered'],
        ),
  ),
  'ssl.enable': flag((on, own) => {
    const expected: Security[] = on
      ? ['implicit-tls']
      : [...withStarttls, 'none'];
    return startsTlsTwice(own) ? {} : protectedBy(own, expected);
  }),
  'ssl.trust': (value, { advanced }) => {
    if (value.includes('*')) {
      return {
        fault:
          'holds *, which would trust anybody who answers: set it to the name in the certificate of the server, or leave it out.',
      };
    }
    return isServerName(value)
      ? unlessField({ serverName: value }, value, {
          name: 'serverName',
          value: advanced.serverName,
        })
      : { fault: 'must be one name, that in the certificate of the server.' };
  },
  'ssl.protocols': readProtocols,
  connectiontimeout: timeout((ms, { advanced }) =>
    unlessField({ connectionTimeoutMs: ms }, ms / 1000, {
      name: 'connectionTimeoutSeconds',
      value: advanced.connectionTimeoutSeconds,
    }),
  ),
  timeout: timeout(silence),
  writetimeout: timeout(silence),
  localhost: (value, { advanced }) =>
    isEhloName(value)
      ? unlessField({ ehloName: value }, value, {
          name: 'ehloName',
          value: advanced.ehloName,
        })
      : { fault: 'must be a fully qualified name such as portal.example.com.' },
  from: (value, own) =>
    addressSchema.safeParse(value).success
      ? unlessField({ envelopeSender: value }, value, {
          name: 'envelopeSender',
          value: own.envelopeSender,
        })
      : { fault: 'must be an address such as portal@example.com.' },
};

/** STARTTLS and TLS from the first byte both on, as the Allure document shows it: then "security" decides, with a warning. */
export function startsTlsTwice({ advanced, security }: OwnServerValues) {
  const on = (key: string) =>
    ['mail.smtp', 'mail.smtps'].some(
      prefix =>
        String(advanced.properties?.[`${prefix}.${key}`]).trim() === 'true',
    );
  return on('ssl.enable') && on('starttls.enable') && security !== 'none';
}

function flag(
  read: (on: boolean, own: OwnServerValues) => PropertyReading,
): PropertyReader {
  return (value, own) =>
    value === 'true' || value === 'false'
      ? read(value === 'true', own)
      : { fault: 'must be true or false.' };
}

function timeout(
  read: (ms: number, own: OwnServerValues) => PropertyReading,
): PropertyReader {
  return (value, own) => {
    const ms = /^\d{1,7}$/.test(value) ? Number(value) : 0;
    return ms >= 1 && ms <= 3_600_000
      ? read(ms, own)
      : { fault: 'must be milliseconds between 1 and 3600000.' };
  };
}

/** There is one limit for silence in either direction. */
function silence(ms: number, { advanced }: OwnServerValues): PropertyReading {
  return unlessField({ idleTimeoutMs: ms }, ms / 1000, {
    name: 'idleTimeoutSeconds',
    value: advanced.idleTimeoutSeconds,
  });
}

function readProtocols(value: string): PropertyReading {
  const versions = value.split(/[\s,]+/).filter(Boolean);
  const spoken = versions.filter((version): version is TlsVersion =>
    ['TLSv1.2', 'TLSv1.3'].includes(version),
  );
  return spoken.length > 0 && spoken.length === versions.length
    ? { effects: { tlsVersions: [...spoken].sort() } }
    : {
        fault:
          'must be TLSv1.2, TLSv1.3 or both; earlier versions are withdrawn (RFC 8996).',
      };
}

function protectedBy(
  own: OwnServerValues,
  expected: Security[],
): PropertyReading {
  const { security } = own;
  return agree(expected.includes(security), {
    name: 'security',
    value: security,
  });
}

function unlessField(
  effects: PropertyReading['effects'],
  value: unknown,
  field: Field,
): PropertyReading {
  return field.value === undefined
    ? { effects }
    : agree(field.value === value, field);
}

function agree(agrees: boolean, { name, value }: Field): PropertyReading {
  return agrees
    ? {}
    : {
        fault: `contradicts the field "${name}", which is ${value}: leave the property out, or make both say the same.`,
      };
}
