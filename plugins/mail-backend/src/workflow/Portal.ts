import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { NamedEntity } from '../templates';

/** Where the mails lead to. */
export class Portal {
  /** Where a person chooses which mails to get. */
  readonly preferencesUrl: string;
  readonly catalogUrl: string;
  /** Where administrators choose who gets error logs. */
  readonly errorLogsUrl: string;

  /** @param baseUrl - `app.baseUrl`, with or without a slash at the end */
  constructor(private readonly baseUrl: string) {
    this.preferencesUrl = this.urlOf('settings', 'mail');
    this.catalogUrl = this.urlOf('catalog');
    this.errorLogsUrl = this.urlOf('mail', 'error-logs');
  }

  /** The `List-Id` of one list of this portal (RFC 2919 §3: a name under a domain one owns). */
  listId(list: string): string {
    const host = new URL(this.baseUrl).hostname.replace(/[^a-z0-9.-]/gi, '');
    return `${list}.${host}`;
  }

  /** An entity and the page that shows it. */
  named(entity: Entity): NamedEntity {
    const { kind, namespace, name } = getCompoundEntityRef(entity);
    return {
      kind,
      namespace,
      name,
      title: entity.metadata.title,
      url: this.urlOf(
        'catalog',
        namespace,
        kind.toLocaleLowerCase('en-US'),
        name,
      ),
    };
  }

  private urlOf(...segments: string[]): string {
    const path = segments.map(encodeURIComponent).join('/');
    return `${this.baseUrl.replace(/\/+$/, '')}/${path}`;
  }
}
