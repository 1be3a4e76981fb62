export interface Config {
  /** The portal as a whole. */
  portal?: {
    /** Users and groups who administer the portal, as entity references such as `user:default/ada`. */
    administrators?: string[];
  };
}
