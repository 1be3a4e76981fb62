import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import VerifiedIcon from '@material-ui/icons/VerifiedUser';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import { DiagnosisCertificate } from '@mailroom/backstage-plugin-mail-common';
import { Fragment, ReactNode } from 'react';
import { CopyButton } from '../../components/CopyButton';
import { Pill } from '../../components/Pill';
import { SmallTitle } from '../../components/SmallTitle';
import { useLocale } from '../../components/useLocale';
import { useMailTexts } from '../../translation';
import { FactTable } from './FactTable';

/** One of the certificates of a server. */
export type Certificate = DiagnosisCertificate['chain'][number];

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1), minWidth: 0 },
    chain: {
      display: 'grid',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
    card: {
      minWidth: 0,
      padding: theme.spacing(1),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    fingerprint: {
      display: 'block',
      marginBottom: theme.spacing(0.5),
      fontFamily: 'monospace',
      userSelect: 'all',
    },
  }),
  { name: 'MailCertificateChain' },
);

/** What a server showed to prove who it is, from its own certificate upwards. */
export function CertificateChain(props: { certificate: DiagnosisCertificate }) {
  const { verified, fault, chain } = props.certificate;
  const classes = useStyles();
  const t = useMailTexts();
  return (
    <section
      className={classes.root}
      aria-label={t('settings.test.certificate.title')}
    >
      <div>
        <Pill
          appearance={
            verified
              ? { icon: VerifiedIcon, tone: 'success' }
              : { icon: ErrorIcon, tone: 'error' }
          }
          word={t(
            verified
              ? 'settings.test.certificate.verified'
              : 'settings.test.certificate.refused',
          )}
        />
      </div>
      {fault && <Typography variant="body2">{fault}</Typography>}
      <ol
        className={classes.chain}
        aria-label={t('settings.test.certificate.chain')}
      >
        {chain.map((certificate, index) => (
          <li key={certificate.fingerprint} className={classes.card}>
            <SmallTitle component="h3">
              {t(
                index === 0
                  ? 'settings.test.certificate.ofServer'
                  : 'settings.test.certificate.ofAuthority',
              )}
            </SmallTitle>
            <CertificateFacts certificate={certificate} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** For whom, by whom, for which names, for how long, and the fingerprint to compare. */
export function CertificateFacts(props: { certificate: Certificate }) {
  const { subject, issuer, names, fingerprint } = props.certificate;
  const validity = useValidity(props.certificate);
  const t = useMailTexts();
  const rows: { label: string; value: ReactNode }[] = [
    { label: t('settings.test.certificate.subject'), value: subject },
    {
      label: t('settings.test.certificate.issuer'),
      value:
        issuer === subject
          ? t('settings.test.certificate.itself', { issuer })
          : issuer,
    },
    ...(names.length > 0
      ? [
          {
            label: t('settings.test.certificate.names'),
            value: names.join('\n'),
          },
        ]
      : []),
    { label: t('settings.test.certificate.valid'), value: validity },
    {
      label: t('settings.test.certificate.fingerprint'),
      value: (
        <>
          <Fingerprint fingerprint={fingerprint} />
          <CopyButton
            text={fingerprint}
            name={t('settings.test.certificate.fingerprint')}
          />
        </>
      ),
    },
  ];
  return <FactTable label={subject} facts={rows} />;
}

/** It breaks between its pairs, as it is read out. */
function Fingerprint(props: { fingerprint: string }) {
  const classes = useStyles();
  return (
    <code className={classes.fingerprint}>
      {props.fingerprint.split(/(?<=:)/).map((pair, index) => (
        <Fragment key={`${index} ${pair}`}>
          {pair}
          <wbr />
        </Fragment>
      ))}
    </code>
  );
}

function useValidity({ validFrom, validUntil }: Certificate): string {
  const format = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium' });
  const t = useMailTexts();
  const from = new Date(validFrom);
  const until = new Date(validUntil);
  const words = t('settings.test.certificate.fromUntil', {
    from: format.format(from),
    until: format.format(until),
  });
  if (until < new Date()) {
    return `${words} (${t('settings.test.certificate.expired')})`;
  }
  return from > new Date()
    ? `${words} (${t('settings.test.certificate.notYet')})`
    : words;
}
