export { mailPhrasesTranslationRef } from './ref';
export { useMailApi } from './useMailApi';
