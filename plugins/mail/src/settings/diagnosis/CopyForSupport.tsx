import { useState } from 'react';
import { CopyButton } from '../../components/CopyButton';
import { ServerWords } from '../../components/ServerWords';
import { useMailTexts } from '../../translation';
import { supportText } from './supportText';
import { TestOfForm } from './TestOfForm';

/** Copies the report of a test; where there is no clipboard, shows it to be selected. */
export function CopyForSupport(props: { test: TestOfForm }) {
  const { diagnosis, arrival } = props.test;
  const t = useMailTexts();
  const [isShown, setShown] = useState(false);
  if (diagnosis.phase === 'running' || diagnosis.steps.length === 0)
    return null;
  const text = supportText({ diagnosis, arrival: arrival?.arrival, t });
  return (
    <div>
      <CopyButton
        text={text}
        name={t('settings.test.report')}
        label={t('settings.test.copy')}
        onFailure={() => setShown(true)}
      />
      {isShown && (
        <ServerWords label={t('settings.test.report')} words={text} />
      )}
    </div>
  );
}
