import useAsync from 'react-use/esm/useAsync';
import { Notice } from '../components/Notice';
import { ServerWords } from '../components/ServerWords';
import { useMailApi } from '../phrases';
import { useMailTexts } from '../translation';

/** Tells a person that the portal does not write to them, and why; nothing when it does. */
export function OwnSuppression() {
  const mailApi = useMailApi();
  const t = useMailTexts();
  const { value } = useAsync(() => mailApi.getOwnSuppression(), [mailApi]);
  const own = value?.suppression;
  if (!own) return null;
  const { address, cause, words } = own;
  return (
    <Notice tone="warning" title={t('suppressions.own.title', { address })}>
      {t(`suppressions.own.${cause}`)}
      {words && (
        <ServerWords label={t(`suppressions.words.${cause}`)} words={words} />
      )}
    </Notice>
  );
}
