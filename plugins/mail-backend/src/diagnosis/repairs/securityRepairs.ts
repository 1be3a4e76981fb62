import { Repair } from './Repair';

/** TLS begins before anything is said. */
export const useImplicitTls: Repair = {
  words: 'Use TLS from the start',
  changes: [{ field: 'security', value: 'implicit-tls' }],
};

/** TLS begins after the server has been asked for it. */
export const useStartTls: Repair = {
  words: 'Use STARTTLS, required',
  changes: [{ field: 'security', value: 'starttls' }],
};
