/** What a figure must be. */
export type Floor = { least: number } | { most: number };

/** One result of a benchmark. */
export interface Figure {
  /** What was measured, for people. */
  name: string;
  value: number;
  /** `×`, `ms`, `MB`, `msg/s` */
  unit: string;
  floor?: Floor;
  /** What belongs to it, such as absolute figures and the sink's load. */
  remark?: string;
}

export function holds({ value, floor }: Figure): boolean {
  if (!floor) return true;
  return 'least' in floor ? value >= floor.least : value <= floor.most;
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of all values does not exceed. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
