import { SignInMethod } from '../CatalogueRow';

/** What surrounds a reply. */
export interface Surroundings {
  host?: string;
  /** The greeting, or the reply to EHLO. */
  introduction?: string;
  signIn?: SignInMethod;
  /** The word for a fault without a reply. */
  cause?: string;
}
