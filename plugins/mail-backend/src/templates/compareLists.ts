import { JsonValue } from '@backstage/types';

/** An element and its place in its list; places start at 1. */
interface Placed {
  value: JsonValue;
  position: number;
}

/** One element of two lists, paired with what it became. */
export interface ElementChange {
  before?: Placed;
  after?: Placed;
}

/** What makes two elements the same one. */
type Identity = (value: JsonValue) => string;

/** Above this many pairs the alignment would take noticeable time. */
const MAX_PAIRS = 250_000;

/**
 * Finds which elements of a list were changed, added or removed.
 *
 * @remarks
 *
 * Elements that stay keep their place (longest common subsequence), so one
 * step put in front of ten is one addition rather than eleven changes. Between
 * those, elements that begin alike are taken for one that was changed; what is
 * left is paired one by one.
 */
export function compareLists(
  before: JsonValue[],
  after: JsonValue[],
): ElementChange[] {
  return align(before.map(placed), after.map(placed), [
    value => JSON.stringify(value),
    firstValue,
  ]).filter(
    change =>
      JSON.stringify(change.before?.value) !==
      JSON.stringify(change.after?.value),
  );
}

function placed(value: JsonValue, index: number): Placed {
  return { value, position: index + 1 };
}

/** The first field of an object names it in most lists: a step by its action. */
function firstValue(value: JsonValue): string {
  const hasFields = typeof value === 'object' && value !== null;
  return JSON.stringify(hasFields ? Object.values(value)[0] : value) ?? '';
}

function align(
  before: Placed[],
  after: Placed[],
  [identity, ...weaker]: Identity[],
): ElementChange[] {
  if (!identity) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) => ({
      before: before[index],
      after: after[index],
    }));
  }
  const changes: ElementChange[] = [];
  let left = 0;
  let right = 0;
  for (const [leftEnd, rightEnd] of commonElements(before, after, identity)) {
    changes.push(
      ...align(
        before.slice(left, leftEnd),
        after.slice(right, rightEnd),
        weaker,
      ),
      { before: before[leftEnd], after: after[rightEnd] },
    );
    left = leftEnd + 1;
    right = rightEnd + 1;
  }
  return [...changes, ...align(before.slice(left), after.slice(right), weaker)];
}

/** Index pairs of the longest common subsequence, in order. */
function commonElements(
  before: Placed[],
  after: Placed[],
  identity: Identity,
): Array<[number, number]> {
  const left = before.map(({ value }) => identity(value));
  const right = after.map(({ value }) => identity(value));
  if (left.length * right.length > MAX_PAIRS) {
    return commonPrefix(left, right);
  }
  const lengths = commonLengths(left, right);
  const pairs: Array<[number, number]> = [];
  let i = 0;
  let j = 0;
  while (i < left.length && j < right.length) {
    if (left[i] === right[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      i += 1;
    } else {
      j += 1;
    }
  }
  return pairs;
}

function commonPrefix(
  left: string[],
  right: string[],
): Array<[number, number]> {
  const end = left.findIndex((element, index) => element !== right[index]);
  const length = end < 0 ? left.length : end;
  return Array.from({ length }, (_, index) => [index, index]);
}

/** `[i][j]`: how many elements `left` from `i` and `right` from `j` have in common. */
function commonLengths(left: string[], right: string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      lengths[i][j] =
        left[i] === right[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}
