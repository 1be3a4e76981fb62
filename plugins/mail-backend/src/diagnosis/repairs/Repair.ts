import { StepLine } from '../StepLine';

/** A change of the settings that somebody can make with one click. */
export type Repair = NonNullable<StepLine['repairs']>[number];
