import { Entity } from '@backstage/catalog-model';
import Ajv, { ValidateFunction } from 'ajv';
import { TEST_MANAGEMENT_API_VERSION } from './apiVersion';
import { describeSchemaError, showValue } from './describeSchemaError';
import {
  completeReference,
  WrittenReference,
  writtenReferences,
} from './entityReferences';
import { KINDS } from './kinds';
import { ReferenceField } from './relations';

const ajv = new Ajv({ allErrors: true, verbose: true });

const validators = new Map<string, ValidateFunction>(
  KINDS.map(({ kind, specSchema }) => [kind, ajv.compile(specSchema)]),
);

function headFaults(entity: Entity): string[] {
  const faults = [];
  if (entity.apiVersion !== TEST_MANAGEMENT_API_VERSION) {
    faults.push(
      `apiVersion must be ${TEST_MANAGEMENT_API_VERSION}; found ${showValue(
        entity.apiVersion,
      )}`,
    );
  }
  if (!KINDS.some(({ kind }) => kind === entity.kind)) {
    const known = KINDS.map(({ kind }) => kind).join(', ');
    faults.push(
      `kind must be one of ${known}; found ${showValue(entity.kind)}`,
    );
  }
  return faults;
}

function specFaults(entity: Entity): string[] {
  if (entity.spec === undefined) {
    return ['spec is missing: it must be a block of fields'];
  }
  const validate = validators.get(entity.kind);
  if (!validate || validate(entity.spec)) {
    return [];
  }
  return (validate.errors ?? []).map(error =>
    describeSchemaError('spec', error),
  );
}

function referenceFault(
  entity: Entity,
  field: ReferenceField,
  written: WrittenReference,
): string | undefined {
  const kinds = field.targetKinds.map(kind => kind.toLocaleLowerCase('en-US'));
  const expected = `${written.field} must name a ${field.targetKinds.join(
    ' or ',
  )}, such as ${kinds[0]}:default/some-name; found ${showValue(written.value)}`;
  try {
    const { kind } = completeReference(entity, field, written.value);
    return kinds.includes(kind.toLocaleLowerCase('en-US'))
      ? undefined
      : expected;
  } catch {
    return expected;
  }
}

function referenceFaults(entity: Entity): string[] {
  const fields =
    KINDS.find(({ kind }) => kind === entity.kind)?.references ?? [];
  return fields
    .flatMap(field =>
      writtenReferences(entity, field).map(written =>
        referenceFault(entity, field, written),
      ),
    )
    .filter(fault => fault !== undefined);
}

/**
 * Finds everything that keeps an entity of our group from being a test case or
 * a requirement, each fault in one sentence that names the field.
 *
 * @remarks
 *
 * All faults at once, so that a file is mended in one go; but not those that
 * would only follow from an earlier one.
 *
 * @returns nothing when the entity is as it has to be
 */
export function findFaults(entity: Entity): string[] {
  const checks = [headFaults, specFaults, referenceFaults];
  for (const check of checks) {
    const faults = check(entity);
    if (faults.length > 0) {
      return faults;
    }
  }
  return [];
}
