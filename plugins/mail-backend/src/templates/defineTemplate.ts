import { InputError } from '@backstage/errors';
import { MailTemplate } from '@mailroom/backstage-plugin-mail-node';
import { z } from 'zod';
import { Letter } from './Letter';
import { writeLetter } from './writeLetter';

/** Makes a template of a schema for its data and the letter that it writes. */
export function defineTemplate<Data>(options: {
  id: string;
  data: z.ZodType<Data>;
  write(data: Data): Letter;
}): MailTemplate {
  return {
    id: options.id,
    render(data) {
      const parsed = options.data.safeParse(data);
      if (!parsed.success) {
        const faults = parsed.error.issues
          .map(issue => `${issue.path.join('.') || 'data'}: ${issue.message}`)
          .join('; ');
        throw new InputError(
          `The data does not fit the mail template ${options.id}: ${faults}`,
        );
      }
      return writeLetter(options.write(parsed.data));
    },
  };
}
