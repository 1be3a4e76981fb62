export { createSealing } from './createSealing';
export { deriveKey } from './deriveKey';
export { sealingAdvice } from './KeyRing';
export { resealTask, type Reseal, type ResealVerb } from './resealTask';
export type { Sealing } from './Sealing';
export { sealingKeyBytes, type SealingKey } from './SealingKey';
