export * from './ConnectionOfForm';
export * from './OAuthSignIn';
