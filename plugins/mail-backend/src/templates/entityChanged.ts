import { defineTemplate } from './defineTemplate';
import { entityNewsSchema, frameOf } from './EntityNews';
import { errorBlocks } from './errorBlocks';
import { sentenceStart, subjectOf } from './nameOf';
import { allNewsOfChanges, newsOfChanges } from './newsOfChanges';

/** Something in an entity is different. */
export const entityChanged = defineTemplate({
  id: 'mail.entity-changed',
  data: entityNewsSchema,
  write: news => ({
    subject: subjectOf(news.entity, newsOfChanges(news.changes)),
    headline: `${sentenceStart(news.entity)} was changed: ${allNewsOfChanges(
      news.changes,
    )}.`,
    blocks: [
      { type: 'changes', changes: news.changes },
      ...errorBlocks(news.errors),
    ],
    button: { label: 'Open it in the portal', url: news.entity.url },
    ...frameOf(news),
  }),
});
