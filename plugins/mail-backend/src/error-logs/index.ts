export { tellAdministrators, type TellingOptions } from './tellAdministrators';
