import { oauthMessages } from '../../translation/oauthMessages';
import { useMailTexts } from '../../translation';

type KnownScope = keyof typeof oauthMessages.scope;

const known: readonly [RegExp, KnownScope][] = [
  [/\/SMTP\.Send$/i, 'smtpSend'],
  [/^offline_access$/, 'offline'],
  [/^https:\/\/mail\.google\.com\/$/, 'googleMail'],
  [/\/\.default$/, 'application'],
];

/** What a token is good for: in words where they are known, else in the provider's. */
export function ScopeWords(props: { scope: string | undefined }) {
  const t = useMailTexts();
  const names = props.scope?.split(/\s+/).filter(Boolean) ?? [];
  if (names.length === 0) return <>{t('oauth.connection.noScope')}</>;
  return (
    <>
      {names.map((name, index) => {
        const word = known.find(([pattern]) => pattern.test(name))?.[1];
        return (
          <span key={name} title={name}>
            {index > 0 && '; '}
            {word ? t(`oauth.scope.${word}`) : <code>{name}</code>}
          </span>
        );
      })}
    </>
  );
}
