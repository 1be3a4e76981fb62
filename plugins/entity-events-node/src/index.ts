/**
 * Changes of the catalog, for any backend plugin that wants to know them all.
 *
 * @packageDocumentation
 */
export * from './EntityChange';
export * from './EntityEventsService';
export * from './entityEventsServiceMock';
export * from './entityEventsServiceRef';
export * from './schemas';
