export { createSealing } from './createSealing';
export { deriveKey } from './deriveKey';
export type { Sealing } from './Sealing';
export { sealingKeyBytes, type SealingKey } from './SealingKey';
