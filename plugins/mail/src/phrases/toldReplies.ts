import {
  Delivery,
  DeliveryAttempt,
  DeliveryDetail,
  DiagnosisArrival,
  DiagnosisLine,
  ErrorGroup,
  MailStatus,
  OAuthTrouble,
  Settings,
} from '@mailroom/backstage-plugin-mail-common';

/** Says in the person's language what the backend told in English. */
export type Tell = (words: string) => string;

type Step = Extract<DiagnosisLine, { type: 'step' }>;

/** Replies of the backend with its words in the person's language; the words of others stay. */
export function toldReplies(tell: Tell) {
  return {
    ...toldDeliveries(tell),
    ...toldTests(tell),
    ...toldSettings(tell),
  };
}

function toldDeliveries(tell: Tell) {
  const delivery = <Reply extends Delivery>(reply: Reply): Reply => ({
    ...reply,
    reason: reply.reason && tell(reply.reason),
  });
  const attempt = ({ replyCode, reply, advice, ...rest }: DeliveryAttempt) => ({
    ...rest,
    replyCode,
    // Without a code it is no server that speaks, but the connection.
    reply: reply && replyCode === undefined ? tell(reply) : reply,
    advice: advice && tell(advice),
  });
  return {
    delivery,
    deliveryDetail: (reply: DeliveryDetail): DeliveryDetail => ({
      ...delivery(reply),
      recentAttempts: reply.recentAttempts.map(attempt),
    }),
    status: ({ fallback, ...reply }: MailStatus): MailStatus => ({
      ...reply,
      cause: toldCause(reply.cause, tell),
      fallback: fallback && {
        ...fallback,
        cause: toldCause(fallback.cause, tellOfFallback(tell)),
      },
    }),
    errorGroup: (reply: ErrorGroup): ErrorGroup => ({
      ...reply,
      title: tell(reply.title),
      detail: tell(reply.detail),
    }),
  };
}

function toldTests(tell: Tell) {
  const perhaps = (words?: string) => words && tell(words);
  const step = ({ facts, repairs, certificate, ...line }: Step): Step => ({
    ...line,
    summary: perhaps(line.summary),
    evidence: perhaps(line.evidence),
    advice: perhaps(line.advice),
    facts: facts?.map(({ label, value }) => ({
      label: tell(label),
      value: tell(value),
    })),
    repairs: repairs?.map(({ words, ...repair }) => ({
      ...repair,
      words: tell(words),
    })),
    certificate: certificate && {
      ...certificate,
      fault: perhaps(certificate.fault),
    },
  });
  return {
    line(line: DiagnosisLine): DiagnosisLine {
      if (line.type === 'plan') return line;
      return line.type === 'step'
        ? step(line)
        : { ...line, summary: tell(line.summary) };
    },
    arrival: (reply: DiagnosisArrival): DiagnosisArrival => ({
      ...reply,
      advice: perhaps(reply.advice),
    }),
  };
}

function toldSettings(tell: Tell) {
  const trouble = (reply: OAuthTrouble): OAuthTrouble => ({
    ...reply,
    summary: tell(reply.summary),
    advice: tell(reply.advice),
  });
  const withTrouble = <Reply extends { trouble?: OAuthTrouble }>(
    reply: Reply,
  ): Reply => ({ ...reply, trouble: reply.trouble && trouble(reply.trouble) });
  const settings = (reply: Settings): Settings => {
    const { defaultServer, configuredFallback, connection } = reply;
    const { oauth, sealing, undo } = reply;
    return {
      ...reply,
      defaultServer: {
        ...defaultServer,
        problems: defaultServer.problems.map(tell),
      },
      configuredFallback: configuredFallback && {
        ...configuredFallback,
        problems: configuredFallback.problems.map(tellOfFallback(tell)),
      },
      connection: connection && withTrouble(connection),
      oauth: oauth && {
        ...oauth,
        problem: oauth.problem && tell(oauth.problem),
      },
      sealing: { ...sealing, advice: sealing.advice && tell(sealing.advice) },
      undo: undo && { changes: undo.changes.map(tell) },
      warnings: reply.warnings.map(tell),
    };
  };
  return { withTrouble, settings };
}

function toldCause(cause: MailStatus['cause'], tell: Tell) {
  return (
    cause && {
      ...cause,
      summary: tell(cause.summary),
      advice: cause.advice && tell(cause.advice),
    }
  );
}

/** What is wrong in `mail.fallback` is said as of `mail.smtp`, with the same keys. */
function tellOfFallback(tell: Tell): Tell {
  const [section, known] = ['mail.fallback.', 'mail.smtp.'];
  return words =>
    words.includes(section)
      ? tell(words.replaceAll(section, known)).replaceAll(known, section)
      : tell(words);
}
