export { certificateRepairs } from './certificateRepairs';
export { ehloNameRepairs, isFullName } from './ehloNameRepairs';
export { portRepairs } from './portRepairs';
export type { Repair } from './Repair';
export { useImplicitTls, useStartTls } from './securityRepairs';
export { senderRepairs } from './senderRepairs';
export { mechanismsIn, signInRepairs } from './signInRepairs';
