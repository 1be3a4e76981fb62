export * from './testedValues';
export * from './TestPanel';
export * from './useTestOfForm';
