import { groupErrors } from './groupErrors';

describe('groupErrors', () => {
  it('lets others work while it looks at thousands of errors', async () => {
    let turns = 0;
    let others = setImmediate(function turn() {
      turns += 1;
      others = setImmediate(turn);
    });
    const errors = Array.from({ length: 2_000 }, (_, index) => ({
      source: 'workflow' as const,
      title: `No mail about change ${index}`,
      detail: `${index}`,
      subject: `change ${index % 3}`,
      times: 2,
    }));
    const groups = await groupErrors(errors);
    clearImmediate(others);

    expect(turns).toBeGreaterThanOrEqual(30);
    expect(groups).toEqual([
      {
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        ...{ source: 'workflow', severity: 'error', times: 4_000 },
        ...{ title: 'No mail about change 1999', detail: '1999' },
        subjects: ['change 0', 'change 1', 'change 2'],
      },
    ]);
  });
});
