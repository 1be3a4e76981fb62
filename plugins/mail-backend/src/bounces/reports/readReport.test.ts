import { candidateIds } from './candidateIds';
import { readReport } from './readReport';
import { reportWords } from './reportWords';
import { reportOn } from './__testUtils__/reports';

const id = '0b6b3d6e-1111-4222-8333-944445555666';
const messageId = `<${id}@portal.example.com>`;

async function read(bytes: Buffer) {
  const report = await readReport(bytes);
  if (!report) throw new Error('It is no report');
  return report;
}

describe('readReport', () => {
  it('reads what Postfix writes, by whichever sign is left', async () => {
    const report = await read(reportOn(id));
    expect(report).toMatchObject({
      ...{ envelopeId: id, messageId },
      recipients: [
        {
          addresses: ['ada@example.com', 'ada@example.com'],
          ...{ action: 'failed', status: '5.1.1' },
        },
      ],
    });
    expect(reportWords(report.recipients[0])).toBe(
      '550 5.1.1 <ada@example.com>: Recipient address rejected: User unknown',
    );
    for (const left of [
      { envelopeId: id },
      { messageId },
      { sentTo: [`portal+${id.replaceAll('-', '').toUpperCase()}@x.example`] },
    ]) {
      const nothing = { sentTo: [], recipients: [] };
      expect(candidateIds({ ...nothing, ...left })).toEqual([id]);
    }
    expect(report.sentTo).toContain(
      `portal+${id.replaceAll('-', '')}@harbour.example`,
    );
  });

  it('reads what Exchange writes', async () => {
    const report = await read(reportOn(id, 'exchange'));
    expect(report.messageId).toBe(messageId);
    expect(report.recipients).toEqual([
      {
        addresses: ['Ada@Example.com', 'Ada@Example.com'],
        ...{ action: 'failed', status: '5.1.10' },
        words: expect.stringMatching(/^550 5.1.10 RESOLVER.*address lookup$/),
      },
    ]);
  });

  it('reads what Gmail writes', async () => {
    const report = await read(reportOn(id, 'gmail'));
    expect(report.messageId).toBe(messageId);
    expect(report.recipients[0]).toMatchObject({
      ...{ addresses: ['ada@example.com'], status: '5.2.2' },
      words: expect.stringContaining('out of storage space'),
    });
  });

  it('reads base64, and fields of a recipient without those of the message', async () => {
    const status =
      'Final-Recipient: RFC822; <ada@example.com>\nAction: Delayed (queued)\nStatus: 4.4.1 (no answer)\n';
    const bytes = [
      'Content-Type: multipart/report; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(status).toString('base64'),
      '--b--',
    ].join('\r\n');
    const report = await read(Buffer.from(bytes));
    expect(report.recipients).toEqual([
      {
        addresses: ['ada@example.com'],
        ...{ action: 'delayed', status: '4.4.1', words: undefined },
      },
    ]);
  });

  it('takes no other mail for a report', async () => {
    await expect(readReport(reportOn(id, 'outOfOffice'))).resolves.toBe(
      undefined,
    );
    await expect(readReport(Buffer.from('\0\xff'))).resolves.toBe(undefined);
  });
});
