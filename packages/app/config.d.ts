export interface Config {
  /** The portal as a whole. */
  portal?: {
    /**
     * How people sign in: as guest, which works in development only, or through `auth.providers.oidc`.
     * @defaultValue guest
     * @visibility frontend
     */
    signIn?: 'guest' | 'oidc';
  };
}
