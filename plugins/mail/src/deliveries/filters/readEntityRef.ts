import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * Reads an entity reference as people type it, without namespace or without kind.
 *
 * @returns undefined when it is none
 */
export function readEntityRef(
  typed: string,
  defaultKind?: string,
): string | undefined {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}
