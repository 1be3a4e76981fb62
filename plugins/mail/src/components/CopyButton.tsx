import Button from '@material-ui/core/Button';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useEffect, useState } from 'react';
import { useMailTexts } from '../translation';
import { Announcement } from './Announcement';

const SHOWN_FOR_MS = 4_000;

/** Copies a text, and says so to be seen and to be heard. */
export function CopyButton(props: {
  text: string;
  /** What is copied, for those who do not see what stands beside the button. */
  name: string;
  /** What stands on the button; “Copy” when absent. */
  label?: string;
  /** Where there is no clipboard to write to, for example selects the text. */
  onFailure?: () => void;
}) {
  const { text, name, label, onFailure } = props;
  const t = useMailTexts();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      onFailure?.();
    }
  };

  return (
    <>
      <Button
        size="small"
        variant="outlined"
        aria-label={label ?? t('oauth.copyThis', { what: name })}
        startIcon={copied ? <CheckIcon /> : <CopyIcon />}
        onClick={copy}
      >
        {copied ? t('oauth.copied') : label ?? t('oauth.copy')}
      </Button>
      <Announcement
        text={copied ? t('oauth.copiedThis', { what: name }) : ''}
      />
    </>
  );
}
