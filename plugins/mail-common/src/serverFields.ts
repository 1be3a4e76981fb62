import { z } from 'zod';

/**
 * How the conversation with a mail server is protected.
 *
 * @public
 */
export const securitySchema = z.enum([
  'starttls',
  'implicit-tls',
  'starttls-if-offered',
  'none',
]);

/** @public */
export type ServerSecurity = z.infer<typeof securitySchema>;

/** A text of one line. */
export const oneLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters');

/**
 * A host as people type it: a name or an address, nothing around it.
 *
 * @public
 */
export const hostSchema = z
  .string()
  .min(1, 'is needed, for example smtp.example.com')
  .max(255)
  .regex(
    /^[^\s/\\@:?#\p{Cc}]+$|^\[?[0-9a-f:]+\]?$/iu,
    'must be the name alone, such as smtp.example.com: without https://, port, path or blanks',
  );
