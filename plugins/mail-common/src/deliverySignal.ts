/**
 * The signal that says that deliveries, or how mail is doing, have changed.
 *
 * @remarks
 *
 * It goes to everybody who listens, with or without permission to read
 * deliveries; therefore it carries nothing. Whoever hears it asks the backend
 * what they may know.
 *
 * @public
 */
export const DELIVERIES_CHANNEL = 'mail:deliveries';
