export {
  createArrivalProof,
  readableCode,
  type ArrivalProof,
} from './ArrivalProof';
export { noteSent } from './noteSent';
export { arrivalPath, openArrivalRoutes } from './openRoutes';
export { PROOF_MS } from './proofTime';
export { arrivalRoutes } from './routes';
export { storeProof } from './storeProof';
