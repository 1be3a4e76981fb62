export { countWaitingMessages as countWaiting } from '../outbox';
export { Alarm } from './Alarm';
export { acceptedWithin } from './acceptedWithin';
export { withDefaults, type DeliveryIntervals } from './DeliveryIntervals';
export { DeliveryLoop } from './DeliveryLoop';
export type {
  DeliveryLoopOptions,
  InvalidSettings,
} from './DeliveryLoopOptions';
export { describeFault } from './describeFault';
export { isDown, whyOff } from './gate';
export type { DeliveryHealth, Fault } from './health';
export { settingsKey } from './adoptSettings';
export { noteReached } from './noteReached';
export { noteTestPassed } from './noteTestPassed';
export { noteTestPutOff } from './noteTestPutOff';
export { noteTrouble } from './noteTrouble';
export { OpenPages } from './OpenPages';
export { pausesDelivery } from './nextState';
export {
  readFailedAttempts,
  type AcceptedAttempt,
  type FailedAttempt,
} from './readFailedAttempts';
export { readHealth, readHealths } from './readHealth';
export { serverRoles, type ServerRole } from './ServerRole';
export { standInOf, type StandIn } from './standIn';
export { readLimits } from './readLimits';
export { deliveryRoutes, type DeliveryRoutesOptions } from './routes';
export { endNotice, takeNotice, type Notice } from './notices';
