import { addressSchema } from '@mailroom/backstage-plugin-mail-common';
import { PropertyReader, PropertyReading } from './PropertyReading';
import { Security, TlsVersion } from './SubmissionServer';
import { ServerValues } from './ServerValues';
import { isEhloName, isServerName } from './serverNames';

type Field = { name: string; value: unknown };

const withStarttls: Security[] = ['starttls', 'starttls-if-offered'];
const without: Security[] = ['implicit-tls', 'none'];

/** The properties that are known, without `mail.smtp.`, and what each of them means. */
export const propertyReaders: Record<string, PropertyReader> = {
  auth: flag((on, server) =>
    agree(on === (server.authentication !== 'none'), {
      name: 'authentication',
      value: server.authentication,
    }),
  ),
  'starttls.enable': flag((on, server) =>
    startsTlsTwice(server)
      ? {}
      : protectedBy(server, on ? withStarttls : without),
  ),
  'starttls.required': flag((on, server) =>
    startsTlsTwice(server)
      ? {}
      : protectedBy(
          server,
          on ? ['starttls'] : [...without, 'starttls-if-offered'],
        ),
  ),
  'ssl.enable': flag((on, server) => {
    const expected: Security[] = on
      ? ['implicit-tls']
      : [...withStarttls, 'none'];
    return startsTlsTwice(server) ? {} : protectedBy(server, expected);
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
  from: (value, server) =>
    addressSchema.safeParse(value).success
      ? unlessField({ envelopeSender: value }, value, {
          name: 'envelopeSender',
          value: server.envelopeSender,
        })
      : { fault: 'must be an address such as portal@example.com.' },
};

/** STARTTLS and TLS from the first byte both on, as the Allure document shows it: then "security" decides, with a warning. */
export function startsTlsTwice({ advanced, security }: ServerValues) {
  const on = (key: string) =>
    ['mail.smtp', 'mail.smtps'].some(
      prefix =>
        String(advanced.properties?.[`${prefix}.${key}`]).trim() === 'true',
    );
  return on('ssl.enable') && on('starttls.enable') && security !== 'none';
}

function flag(
  read: (on: boolean, server: ServerValues) => PropertyReading,
): PropertyReader {
  return (value, server) =>
    value === 'true' || value === 'false'
      ? read(value === 'true', server)
      : { fault: 'must be true or false.' };
}

function timeout(
  read: (ms: number, server: ServerValues) => PropertyReading,
): PropertyReader {
  return (value, server) => {
    const ms = /^\d{1,7}$/.test(value) ? Number(value) : 0;
    return ms >= 1 && ms <= 3_600_000
      ? read(ms, server)
      : { fault: 'must be milliseconds between 1 and 3600000.' };
  };
}

/** There is one limit for silence in either direction. */
function silence(ms: number, { advanced }: ServerValues): PropertyReading {
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
  server: ServerValues,
  expected: Security[],
): PropertyReading {
  const { security } = server;
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
