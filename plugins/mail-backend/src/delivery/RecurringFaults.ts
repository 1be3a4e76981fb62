import { FailedSubmission, Submission } from '../transport';

/** So often the same fault is chance no more. */
const timesUntilSettings = 3;
/** Attempts of one moment prove nothing about the next; the second attempt of a message comes after about six minutes. */
const minutesApartMs = 4 * 60_000;

/** One fault that came back, and where. */
interface Series {
  key: string;
  recipients: Set<string>;
  occasions: number;
  lastOccasionAt: number;
}

/**
 * Remembers what went wrong last, and tells a fault of the settings from one of
 * a message by its coming back.
 *
 * @remarks
 *
 * One reply cannot tell the two apart, and the log cannot either: it knows no
 * more than the reply. It is kept with the way to the server, so other settings
 * begin anew; and it is asked before anything follows from an attempt, because
 * a message that is held must not be rejected by the same words. Each backend
 * counts for itself; the first one to be sure pauses all.
 */
export class RecurringFaults {
  private series?: Series;

  /** @returns the submission; with the class `config` once its fault has come back often enough */
  judge(
    submission: Submission,
    occasion: { recipient: string; at: number },
  ): Submission {
    if (submission.outcome === 'accepted') {
      this.series = undefined;
      return submission;
    }
    const { ifRecurring, reply } = submission;
    if (!ifRecurring) {
      // A lost connection says nothing about what the server would have said.
      if (reply.replyCode !== undefined) this.series = undefined;
      return submission;
    }
    const series = this.continued(submission, occasion);
    const times = {
      recipients: series.recipients.size,
      time: series.occasions,
    }[ifRecurring.over];
    return times < timesUntilSettings
      ? submission
      : {
          ...submission,
          failureClass: 'config',
          retry: true,
          advice: ifRecurring.advice,
        };
  }

  private continued(
    failed: FailedSubmission,
    { recipient, at }: { recipient: string; at: number },
  ): Series {
    const key = wordsInCommon(failed);
    if (this.series?.key !== key) {
      this.series = {
        ...{ key, recipients: new Set(), occasions: 0 },
        lastOccasionAt: -Infinity,
      };
    }
    const { series } = this;
    series.recipients.add(recipient.toLowerCase());
    if (at - series.lastOccasionAt >= minutesApartMs) {
      series.occasions += 1;
      series.lastOccasionAt = at;
    }
    return series;
  }
}

/** The reply without what differs from message to message: addresses and ids. */
function wordsInCommon({ reply }: FailedSubmission): string {
  const text = reply.text
    .replace(/[^\s<>"]+@[^\s<>"]+/g, '@')
    .replace(/[\w+/=-]*\d[\w+/=-]*/g, '#');
  return [reply.command, reply.replyCode, reply.enhancedCode, text].join(' ');
}
