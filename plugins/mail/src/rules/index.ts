export * from './RulesPage';
export * from './useRuleSentence';
