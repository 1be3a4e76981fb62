const LABELS: Record<string, string> = {
  apiVersion: 'API version',
  'metadata.annotations': 'Annotation',
  'metadata.description': 'Description',
  'metadata.labels': 'Label',
  'metadata.links': 'Link',
  'metadata.tags': 'Tag',
  'metadata.title': 'Title',
  'spec.automated': 'Automated',
  'spec.dependencyOf': 'Dependency of',
  'spec.dependsOn': 'Depends on',
  'spec.lifecycle': 'Lifecycle',
  'spec.owner': 'Owner',
  'spec.priority': 'Priority',
  'spec.status': 'Status',
  'spec.steps': 'Step',
  'spec.system': 'System',
  'spec.type': 'Type',
  'spec.verifies': 'Verifies',
};

/**
 * What people call a field, for example `Description` for `metadata.description`.
 *
 * @param path - the keys from the root of the entity
 */
export function fieldLabel(path: string[]): string {
  const known = LABELS[path.join('.')];
  if (known) {
    return known;
  }
  const parent = LABELS[path.slice(0, -1).join('.')];
  if (parent) {
    return `${parent} ${path[path.length - 1]}`;
  }
  const [, ...inner] = path;
  const words = (inner.length > 0 ? inner : path).map(inWords).join(' › ');
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}

/** `TestCase` becomes `test case`, `API` stays. */
export function inWords(identifier: string): string {
  return identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .split(' ')
    .map(word => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}
