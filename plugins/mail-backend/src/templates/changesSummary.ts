import { z } from 'zod';
import { defineTemplate } from './defineTemplate';
import { frameOf, mailFrameSchema, namedEntitySchema } from './EntityNews';
import { keyOf, kindOf } from './nameOf';

/** Many entities are new at once: one mail instead of one each. */
export const changesSummary = defineTemplate({
  id: 'mail.changes-summary',
  data: mailFrameSchema.extend({
    /** How many are new in the whole catalog. */
    createdTogether: z.number().int().positive(),
    /** Those that this person would have been told of, as far as they were read together. */
    entities: z.array(namedEntitySchema).min(1),
    catalogUrl: namedEntitySchema.shape.url,
  }),
  write: news => ({
    subject: `[Catalog] ${news.createdTogether} new entries at once`,
    headline: `${news.createdTogether} new entries came into the catalog at once.`,
    blocks: [
      {
        type: 'paragraph',
        text: 'So many at once are usually an import, so this one mail stands for all of them. Among the new entries:',
      },
      {
        type: 'list',
        items: news.entities.map(entity => ({
          text: `${keyOf(entity)} ${
            entity.title ? `${entity.title} ` : ''
          }(${kindOf(entity)})`,
          url: entity.url,
        })),
      },
    ],
    button: { label: 'Open the catalog', url: news.catalogUrl },
    ...frameOf(news),
  }),
});
