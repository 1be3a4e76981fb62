import { InputError } from '@backstage/errors';

/** What is wrong with one field. */
export interface FieldFault {
  /** Dotted path into the body, for example `own.host`. */
  path: string;
  message: string;
}

/**
 * Refuses input and names every wrong field, so that a form can show all of
 * them at once. The reply's `error.fields` has them.
 */
export class InvalidFieldsError extends InputError {
  constructor(readonly fields: FieldFault[]) {
    super(fields.map(({ path, message }) => `${path}: ${message}`).join('; '));
  }
}
