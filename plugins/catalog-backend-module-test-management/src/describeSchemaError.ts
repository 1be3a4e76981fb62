import { AnySchemaObject, ErrorObject } from 'ajv';

/** As much of a wrong value as an error message can bear. */
const SHOWN_VALUE_LENGTH = 60;

const TYPE_WORDS: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  object: 'a block of fields',
  string: 'text',
};

/** `/steps/0/action` below `spec` becomes `spec.steps[0].action`. */
function fieldName(root: string, instancePath: string): string {
  const keys = instancePath.split('/').slice(1);
  return keys.reduce(
    (name, key) => (/^\d+$/.test(key) ? `${name}[${key}]` : `${name}.${key}`),
    root,
  );
}

function expectation(schema: AnySchemaObject): string {
  if (schema.enum) {
    return `must be one of ${schema.enum.join(', ')}`;
  }
  return `must be ${TYPE_WORDS[schema.type] ?? schema.type}`;
}

/** Shows a wrong value the way it stands in the file, shortened. */
export function showValue(value: unknown): string {
  const shown = JSON.stringify(value) ?? 'nothing';
  return shown.length > SHOWN_VALUE_LENGTH
    ? `${shown.slice(0, SHOWN_VALUE_LENGTH)}…`
    : shown;
}

/**
 * Says what is wrong with one field, and what to write instead.
 *
 * @remarks
 *
 * The message ends up in front of the person who edited the file, far from any
 * schema: it names the field by its path and never by a JSON pointer or a
 * keyword. The error must come from a validator in verbose mode.
 *
 * @param root - what the validated value is called in the file, such as `spec`
 */
export function describeSchemaError(root: string, error: ErrorObject): string {
  const field = fieldName(root, error.instancePath);
  const schema = error.parentSchema ?? {};
  switch (error.keyword) {
    case 'required': {
      const { missingProperty } = error.params;
      const expected = expectation(schema.properties[missingProperty]);
      return `${field}.${missingProperty} is missing: it ${expected}`;
    }
    case 'pattern':
      return `${field} must not be empty`;
    case 'enum':
    case 'type':
      return `${field} ${expectation(schema)}; found ${showValue(error.data)}`;
    default:
      return `${field} ${error.message}`;
  }
}
