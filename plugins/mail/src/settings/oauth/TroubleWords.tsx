import Typography from '@material-ui/core/Typography';
import { OAuthTrouble } from '@mailroom/backstage-plugin-mail-common';
import { ServerWords } from '../../components/ServerWords';
import { useLocale } from '../../components/useLocale';
import { useMailTexts } from '../../translation';

/** What is wrong, what to do, and what the provider said, as its support asks for it. */
export function TroubleWords(props: { trouble: OAuthTrouble }) {
  const { summary, advice, code, words, traceId, at } = props.trouble;
  const t = useMailTexts();
  const time = new Date(at).toLocaleString(useLocale());
  const said = [
    words,
    code && t('oauth.connection.code', { code }),
    traceId && t('oauth.connection.trace', { trace: traceId }),
  ].filter(Boolean);
  return (
    <>
      <Typography variant="body2">{summary}</Typography>
      <Typography variant="body2" gutterBottom>
        {advice}
      </Typography>
      {said.length > 0 && (
        <ServerWords
          label={t('oauth.connection.providerWords')}
          words={[...said, t('oauth.connection.time', { time })].join('\n')}
        />
      )}
    </>
  );
}
