import { z } from 'zod';
import { issueWords } from './issueWords';

const shape = z.strictObject({
  port: z.number().int().min(1).max(65_535),
  name: z.string().min(2).max(5),
  list: z.array(z.string()).min(1).max(2),
  choice: z.enum(['own', 'default']),
  id: z.uuid().optional(),
  day: z.iso.date().optional(),
  host: z.string().regex(/^[^/]+$/, 'must be the name alone'),
  address: z.string().optional(),
});

const right = {
  ...{ port: 587, name: 'Mail', list: ['a'] },
  ...{ choice: 'own', host: 'smtp.harbour.example' },
};

describe('issueWords', () => {
  it.each([
    ['port', undefined, 'is needed.'],
    ['port', '587', 'must be a number.'],
    ['port', 1.5, 'must be a whole number.'],
    ['port', 0, 'must be at least 1.'],
    ['port', 70_000, 'must be at most 65535.'],
    ['name', '', 'is needed.'],
    ['name', 'a', 'must have at least 2 characters.'],
    ['name', 'too long', 'must have at most 5 characters.'],
    ['list', [], 'must have at least 1 entries.'],
    ['list', ['a', 'b', 'c'], 'must have at most 2 entries.'],
    ['list', {}, 'must be a list.'],
    ['choice', 'other', 'must be one of: own, default.'],
    ['choice', undefined, 'is needed.'],
    ['id', '1', 'has not the right form.'],
    ['day', '31.1.2027', 'must be a date such as 2027-01-31.'],
    ['host', 'smtp://harbour', 'must be the name alone'],
    ['address', null, 'must be text.'],
  ])('says of %s %p: %s', (field, value, words) => {
    const { error } = shape.safeParse(
      { ...right, [field]: value },
      { error: issueWords },
    );
    expect(error?.issues.map(({ message }) => message)).toEqual([words]);
  });
});
