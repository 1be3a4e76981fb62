export { readKinds } from './readKinds';
export { searchMessages, type MessageSearch } from './searchMessages';
