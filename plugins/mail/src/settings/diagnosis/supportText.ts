import { DiagnosisArrival } from '@mailroom/backstage-plugin-mail-common';
import { MailTexts } from '../../translation';
import { SettingsDraft } from '../SettingsDraft';
import { arrivalWords } from './arrivalWords';
import { redact } from './redact';
import { summaryOf } from './summaryOf';
import { Diagnosis, TestStep } from './useDiagnosis';

/** A whole test as a text that can be given to strangers: no secrets, nobody's address. */
export function supportText(options: {
  diagnosis: Diagnosis;
  arrival: DiagnosisArrival | undefined;
  t: MailTexts;
}): string {
  const { diagnosis, arrival, t } = options;
  const { verdict, tested } = diagnosis;
  const lines = [
    ...(tested ? aboutServer(tested, t) : []),
    verdict?.testedAt,
    '',
    ...diagnosis.steps.flatMap(step => aboutStep(step, t)),
    verdict &&
      `${t(`settings.test.outcome.${verdict.outcome}`)}: ${summaryOf(
        verdict,
        t,
      )}`,
    arrival && arrivalWords(arrival.state, { arrival, t }),
  ];
  return redact(lines.filter(isTold).join('\n'), [
    ...[tested?.password, tested?.oauthClientSecret],
    tested?.oauthRefreshToken,
  ]);
}

function aboutServer(draft: SettingsDraft, t: MailTexts): string[] {
  if (draft.sender === 'default') return [t('settings.choice.default')];
  const { host, port, security, authentication } = draft;
  return [
    `${host.trim()}:${port}`,
    t(`settings.security.${security}`),
    t(`settings.choice.${authentication}`),
  ];
}

function aboutStep(step: TestStep, t: MailTexts): (string | undefined)[] {
  const { id, state, durationMs, summary, advice, evidence, facts } = step;
  const took = durationMs === undefined ? '' : ` (${durationMs} ms)`;
  return [
    `${t(`settings.test.step.${id}`)}: ${t(
      `settings.test.state.${state}`,
    )}${took}`,
    indented(summary),
    indented(advice),
    ...(facts ?? []).map(({ label, value }) => indented(`${label}: ${value}`)),
    ...aboutCertificate(step),
    indented(evidence, '  > '),
  ];
}

function aboutCertificate({ certificate }: TestStep) {
  if (!certificate) return [];
  return [
    indented(certificate.fault),
    ...certificate.chain.map(({ subject, issuer, validUntil, fingerprint }) =>
      indented(`${subject} < ${issuer}, ${validUntil}\n${fingerprint}`),
    ),
  ];
}

function indented(text: string | undefined, by = '  '): string | undefined {
  return text && text.replace(/^/gm, by);
}

function isTold(line: string | undefined): line is string {
  return line !== undefined;
}
