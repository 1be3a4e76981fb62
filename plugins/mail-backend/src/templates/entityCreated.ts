import { defineTemplate } from './defineTemplate';
import { entityNewsSchema, frameOf } from './EntityNews';
import { errorBlocks } from './errorBlocks';
import { factsOf } from './factsOf';
import { keyOf, kindOf, sentenceStart } from './nameOf';

/** An entity is new in the catalog. */
export const entityCreated = defineTemplate({
  id: 'mail.entity-created',
  data: entityNewsSchema,
  write: news => ({
    subject: `[${keyOf(news.entity)}] New ${kindOf(news.entity)}: ${
      news.entity.title ?? news.entity.name
    }`,
    headline: `${sentenceStart(news.entity)} is new.`,
    blocks: [factsOf(news.changes), ...errorBlocks(news.errors)],
    button: { label: 'Open it in the portal', url: news.entity.url },
    ...frameOf(news),
  }),
});
