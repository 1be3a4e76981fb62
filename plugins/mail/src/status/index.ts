export * from './statusAppearance';
export * from './StatusLine';
export * from './useMailStatus';
