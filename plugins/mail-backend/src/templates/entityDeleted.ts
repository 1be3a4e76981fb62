import { defineTemplate } from './defineTemplate';
import { entityNewsSchema, frameOf } from './EntityNews';
import { factsOf } from './factsOf';
import { sentenceStart, subjectOf } from './nameOf';

/** An entity is gone; its page is too, so the button leads to the catalog. */
export const entityDeleted = defineTemplate({
  id: 'mail.entity-deleted',
  data: entityNewsSchema,
  write: news => ({
    subject: subjectOf(news.entity, 'deleted'),
    headline: `${sentenceStart(news.entity)} was deleted.`,
    blocks: [
      { type: 'paragraph', text: 'This is what it was at the end:' },
      factsOf(news.changes),
    ],
    button: { label: 'Open the catalog', url: news.entity.url },
    ...frameOf(news),
  }),
});
