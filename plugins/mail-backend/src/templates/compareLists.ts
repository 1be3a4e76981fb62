import { JsonValue } from '@backstage/types';

/** One element of two lists, paired with what it became. Positions start at 1. */
export interface ElementChange {
  before?: { value: JsonValue; position: number };
  after?: { value: JsonValue; position: number };
}

/** Above this many pairs the alignment would take noticeable time. */
const MAX_PAIRS = 250_000;

/**
 * Finds which elements of a list were changed, added or removed.
 *
 * @remarks
 *
 * Elements that stay keep their place (longest common subsequence), so one
 * step put in front of ten is one addition rather than eleven changes. What is
 * left between two elements that stayed is paired one by one.
 */
export function compareLists(
  before: JsonValue[],
  after: JsonValue[],
): ElementChange[] {
  const changes: ElementChange[] = [];
  let left = 0;
  let right = 0;
  const anchors = [
    ...commonElements(before, after),
    [before.length, after.length],
  ];
  for (const [leftAnchor, rightAnchor] of anchors) {
    const gap = Math.max(leftAnchor - left, rightAnchor - right);
    for (let offset = 0; offset < gap; offset += 1) {
      changes.push({
        before: elementAt(before, left + offset, leftAnchor),
        after: elementAt(after, right + offset, rightAnchor),
      });
    }
    left = leftAnchor + 1;
    right = rightAnchor + 1;
  }
  return changes;
}

function elementAt(list: JsonValue[], index: number, end: number) {
  return index < end ? { value: list[index], position: index + 1 } : undefined;
}

/** Index pairs of the longest common subsequence, in order. */
function commonElements(before: JsonValue[], after: JsonValue[]) {
  const left = before.map(element => JSON.stringify(element));
  const right = after.map(element => JSON.stringify(element));
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

function commonPrefix(left: string[], right: string[]) {
  const end = left.findIndex((element, index) => element !== right[index]);
  const length = end < 0 ? left.length : end;
  return Array.from(
    { length },
    (_, index) => [index, index] as [number, number],
  );
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
