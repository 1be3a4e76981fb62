import { FailedSubmission } from '../transport';
import { RecurringFaults } from './RecurringFaults';

const minute = 60_000;
const reply = {
  server: 'smtp.example.com:587',
  command: 'RCPT TO',
  replyCode: 550,
  text: '<ada@example.com>: not for you (id 4Yb2Xc)',
};

function refused(changes: Partial<FailedSubmission> = {}): FailedSubmission {
  return {
    ...{ outcome: 'failed', failureClass: 'recipient', retry: false },
    ...{ reply, advice: 'Check the address.' },
    ifRecurring: { over: 'recipients', advice: 'Check the account.' },
    ...changes,
  };
}

const trouble = refused({
  ...{ failureClass: 'transient', retry: true },
  ifRecurring: { over: 'time', advice: 'Check the account.' },
});

describe('RecurringFaults', () => {
  let faults: RecurringFaults;

  beforeEach(() => {
    faults = new RecurringFaults();
  });

  /** What it takes a failure for, the message being to `recipient`. */
  function judge(
    submission: Parameters<RecurringFaults['judge']>[0],
    { recipient = 'ada@example.com', at = 0 } = {},
  ) {
    const judged = faults.judge(submission, { recipient, at });
    return judged.outcome === 'failed' ? judged.failureClass : 'accepted';
  }

  function to(
    name: string,
    text = `<${name}@example.com>: not for you (id 9)`,
  ) {
    return judge(refused({ reply: { ...reply, text } }), {
      recipient: `${name}@example.com`,
    });
  }

  it('takes it for the settings when one recipient after the other is refused with the same words', () => {
    expect(['a', 'b', 'c', 'd'].map(name => to(name))).toEqual([
      ...['recipient', 'recipient', 'config', 'config'],
    ]);
  });

  it('says then what to do about the settings, and has the message kept', () => {
    ['a', 'b'].forEach(name => to(name));
    const occasion = { recipient: 'c@example.com', at: 0 };
    expect(faults.judge(refused(), occasion)).toMatchObject({
      advice: 'Check the account.',
      retry: true,
    });
  });

  it('takes one recipient for one, however often', () => {
    expect(['a', 'a', 'a', 'A', 'a'].map(name => to(name))).toEqual(
      Array(5).fill('recipient'),
    );
  });

  it.each<[string, () => unknown]>([
    ['a message is taken', () => judge({ outcome: 'accepted', reply })],
    ['others words come', () => to('x', 'something else')],
    [
      'another refusal comes that says something of its own',
      () => judge(refused({ ifRecurring: undefined })),
    ],
  ])('begins anew when %s', (_, meanwhile) => {
    to('a');
    to('b');
    meanwhile();
    expect(to('c')).toBe('recipient');
  });

  it('takes a lost connection for no answer', () => {
    to('a');
    to('b');
    const lost = { ...reply, replyCode: undefined };
    judge(refused({ reply: lost, ifRecurring: undefined }));
    expect(to('c')).toBe('config');
  });

  it('takes a trouble for the settings that lasts over many minutes', () => {
    const judged = [0, 6, 16, 36].map(minutes =>
      judge(trouble, { at: minutes * minute }),
    );
    expect(judged).toEqual(['transient', 'transient', 'config', 'config']);
  });

  it('takes many messages in one moment for one occasion', () => {
    const judged = Array.from({ length: 20 }, (_, second) =>
      judge(trouble, { at: second * 1000, recipient: `${second}@example.com` }),
    );
    expect(judged).toEqual(Array(20).fill('transient'));
  });
});
