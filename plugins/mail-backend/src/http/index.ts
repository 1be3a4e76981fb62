export { createRouter, type RouterServices } from './createRouter';
export { readCursor, toCursor } from './cursor';
export { endpoint, type Endpoint } from './endpoint';
export { InvalidFieldsError, type FieldFault } from './InvalidFieldsError';
export { nameOf } from './nameOf';
export { TooManyRequestsError } from './TooManyRequestsError';
export type { WebReply } from './WebReply';
