export { useMailApi } from './useMailApi';
