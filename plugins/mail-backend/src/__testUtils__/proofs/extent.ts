/** `npm run test:proofs` looks for long, `npm test` for seconds. */
export const isLong = process.env.MAILROOM_PROOFS === 'long';

/** How much is sent, and how often something goes wrong meanwhile. */
export const extent = isLong
  ? { messages: 20_000, kills: 50, faults: 20, leaseMs: 3000 }
  : { messages: 300, kills: 3, faults: 3, leaseMs: 3000 };
