import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { compareLists, ElementChange } from './compareLists';
import { fieldLabel, inWords } from './fieldLabel';

/** One difference as people read it. */
export interface FieldChange {
  /** The field in dots, for example `spec.steps`; several differences may belong to one field. */
  field: string;
  /** For example `Status`, or `Step 3, expected`. */
  label: string;
  /** Absent when it was not there before. */
  before?: string;
  /** Absent when it is not there any more. */
  after?: string;
}

/** What the catalog keeps for itself: no news for people. */
const BOOKKEEPING =
  /^(kind|relations|status|metadata\.(uid|etag|generation|name|namespace)|metadata\.annotations\.backstage\.io\/(managed-by-.+|orphan|source-location|view-url|edit-url))$/;

/**
 * Tells the differences between two looks at an entity, field by field.
 *
 * @param before - nothing for an entity that is new: every field is then an addition
 * @param after - nothing for an entity that is gone
 * @returns metadata first, then spec, in the order of the entity; empty when only bookkeeping differs
 */
export function describeChanges(
  before: Entity | undefined,
  after: Entity | undefined,
): FieldChange[] {
  return compare([], asJson(before), asJson(after));
}

function asJson(entity: Entity | undefined): JsonObject {
  return (entity ?? {}) as JsonObject;
}

function compare(
  path: string[],
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): FieldChange[] {
  const field = path.join('.');
  if (BOOKKEEPING.test(field) || same(before, after)) {
    return [];
  }
  if (isObject(before ?? {}) && isObject(after ?? {})) {
    return compareObjects(path, asObject(before), asObject(after));
  }
  if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) {
    return compareArrays(path, asArray(before), asArray(after));
  }
  return difference(path, fieldLabel(path), [before, after]);
}

/** One difference; none when both sides read the same. */
function difference(
  path: string[],
  label: string,
  [before, after]: [JsonValue | undefined, JsonValue | undefined],
): FieldChange[] {
  const texts = { before: readable(before), after: readable(after) };
  return texts.before === texts.after
    ? []
    : [{ field: path.join('.'), label, ...texts }];
}

function compareObjects(
  path: string[],
  before: JsonObject,
  after: JsonObject,
): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap(key =>
    compare([...path, key], before[key], after[key]),
  );
}

function compareArrays(
  path: string[],
  before: JsonValue[],
  after: JsonValue[],
): FieldChange[] {
  const ordered = [...before, ...after].some(isObject);
  if (ordered) {
    return compareLists(before, after).flatMap(change =>
      describeElement(path, change),
    );
  }
  return compareSets(path, before, after);
}

/** Plain values such as references: which came, which went, whatever their order. */
function compareSets(
  path: string[],
  before: JsonValue[],
  after: JsonValue[],
): FieldChange[] {
  const label = fieldLabel(path);
  const gone = without(before, after);
  const come = without(after, before);
  if (gone.length + come.length === 0) {
    return difference(path, label, [before, after]);
  }
  return Array.from(
    { length: Math.max(gone.length, come.length) },
    (_, index) => difference(path, label, [gone[index], come[index]]),
  ).flat();
}

function without(list: JsonValue[], others: JsonValue[]): JsonValue[] {
  const known = new Set(others);
  return list.filter(value => !known.has(value));
}

/** An element that stayed an object is told by its own fields, any other as a whole. */
function describeElement(path: string[], change: ElementChange): FieldChange[] {
  const position = (change.after ?? change.before)?.position;
  const label = `${fieldLabel(path)} ${position}`;
  const before = change.before?.value;
  const after = change.after?.value;
  if (!isObject(before) || !isObject(after)) {
    return difference(path, label, [before, after]);
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap(key =>
    difference(path, `${label}, ${inWords(key)}`, [before[key], after[key]]),
  );
}

function readable(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null || value === '') {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map(readable).join(', ') : undefined;
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (isObject(value)) {
    return Object.entries(value)
      .map(([key, inner]) => `${inWords(key)}: ${readable(inner) ?? '—'}`)
      .join('; ');
  }
  return String(value);
}

function same(left: JsonValue | undefined, right: JsonValue | undefined) {
  return JSON.stringify(left) === JSON.stringify(right);
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function asArray(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}
