export { readableReply } from './decodeChallenge';
export { mechanismFor } from './mechanismFor';
export { BY_TOKEN, tokenHandlers } from './tokenHandlers';
export { tokenMechanisms } from './tokenMechanisms';
