import { defineTemplate } from './defineTemplate';
import { FieldChange } from './describeChanges';
import { EntityNews, entityNewsSchema, frameOf } from './EntityNews';
import { errorBlocks } from './errorBlocks';
import { sentenceStart, subjectOf } from './nameOf';
import { enumerate } from './plainText';

/** An entity has other owners; the old and the new ones get this. */
export const ownerChanged = defineTemplate({
  id: 'mail.owner-changed',
  data: entityNewsSchema,
  write: news => {
    const owner = ownerChange(news);
    return {
      subject: subjectOf(
        news.entity,
        `owner ${owner.before ?? 'nobody'} → ${owner.after ?? 'nobody'}`,
      ),
      headline: `${sentenceStart(news.entity)} has a new owner: ${
        owner.after ?? 'nobody'
      }.`,
      blocks: [
        {
          type: 'changes',
          changes: [
            owner,
            ...news.changes.filter(change => change.field !== owner.field),
          ],
        },
        ...errorBlocks(news.errors),
      ],
      button: { label: 'Open it in the portal', url: news.entity.url },
      ...frameOf(news),
    };
  },
});

/** The owners' names say more than the field, and relations may change without it. */
function ownerChange({ owners }: EntityNews): FieldChange {
  return {
    field: 'spec.owner',
    label: 'Owner',
    before: named(owners?.before),
    after: named(owners?.after),
  };
}

function named(owners: string[] = []): string | undefined {
  return owners.length > 0 ? enumerate(owners) : undefined;
}
