import { FieldFault } from '../http';
import { PropertyEffects, PropertyReading } from './PropertyReading';
import { propertyReaders } from './propertyReaders';
import { ServerValues } from './ServerValues';

/** What all the properties together mean. */
export interface JavaMailProperties {
  effects: PropertyEffects;
  faults: FieldFault[];
}

const names = /^mail\.(smtps?)\.(.+)$/;

/**
 * Reads the additional properties under their JavaMail names.
 *
 * @remarks
 *
 * A property of the form's own fields (protection, signing in) can only agree
 * with them. `mail.smtps.` is JavaMail's name for TLS from the first byte and
 * is taken only with it.
 */
export function readJavaMailProperties(
  server: ServerValues,
): JavaMailProperties {
  const read: JavaMailProperties = { effects: {}, faults: [] };
  for (const [name, value] of Object.entries(
    server.advanced.properties ?? {},
  )) {
    const { effects = {}, fault } = readProperty(name, String(value).trim());
    const taken = clash(read.effects, effects);
    const message = fault ?? taken;
    Object.assign(read.effects, effects);
    if (message !== undefined) {
      const path = `advanced.properties.${name}`;
      read.faults.push({ path, message });
    }
  }
  return read;

  function readProperty(name: string, value: string): PropertyReading {
    const [, protocol, key] = names.exec(name) ?? [];
    if (!Object.hasOwn(propertyReaders, key ?? '')) {
      return { fault: unknownProperty(name) };
    }
    return protocol === 'smtps' && server.security !== 'implicit-tls'
      ? {
          fault: `${name} speaks of TLS from the first byte, but "security" is ${server.security}: use mail.smtp.${key}, or change "security".`,
        }
      : propertyReaders[key](value, server);
  }
}

function unknownProperty(name: string): string {
  const known = Object.keys(propertyReaders).map(key => `mail.smtp.${key}`);
  return `${name} is not known here. Known are ${known.join(', ')}.`;
}

/** Two properties may speak of one thing, such as `timeout` and `writetimeout`. */
function clash(
  before: PropertyEffects,
  now: PropertyEffects,
): string | undefined {
  const keys = Object.keys(now) as (keyof PropertyEffects)[];
  return keys.some(
    key => before[key] !== undefined && `${before[key]}` !== `${now[key]}`,
  )
    ? 'contradicts another property that says the same with another value: leave one of them out.'
    : undefined;
}
