import { defineTemplate } from './defineTemplate';
import { entityNewsSchema, frameOf } from './EntityNews';
import { errorBlocks } from './errorBlocks';
import { sentenceStart, subjectOf } from './nameOf';

/** The catalog has trouble with an entity. */
export const processingFailed = defineTemplate({
  id: 'mail.processing-failed',
  data: entityNewsSchema,
  write: news => ({
    subject: subjectOf(news.entity, 'the catalog cannot read it'),
    headline: `${sentenceStart(news.entity)} has an error.`,
    blocks: errorBlocks(news.errors),
    button: { label: 'Open it in the portal', url: news.entity.url },
    ...frameOf(news),
  }),
});
