export type { Sealing } from './Sealing';
