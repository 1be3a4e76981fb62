import { ErrorPreview } from '@mailroom/backstage-plugin-mail-common';
import { useEffect, useState } from 'react';
import { useMailApi } from '../phrases';
import { RecipientRow, recipientOf } from './recipientDraft';

/** Whoever ticks three boxes asks once. */
const DEBOUNCE_MS = 300;

/** What the choices on the screen would have meant last week. */
export interface Preview {
  since: string;
  /** Mails by the keys of the rows. */
  mails: Map<string, number>;
}

/**
 * Asks what the choices on the screen would have meant last week, saved or not.
 *
 * @returns nothing while it is not known; the last answer until the next one
 */
export function usePreview(rows: RecipientRow[]): Preview | undefined {
  const mailApi = useMailApi();
  const [preview, setPreview] = useState<Preview>();
  const kept = rows.filter(({ removed }) => !removed);
  const keys = JSON.stringify(kept.map(({ key }) => key));
  const wishes = JSON.stringify(
    kept.map(recipientOf).map(({ to: _, ...wish }) => wish),
  );

  useEffect(() => {
    let overtaken = false;
    async function ask() {
      try {
        const items = JSON.parse(wishes);
        const answer = await mailApi.previewErrorRecipients({ items });
        if (!overtaken) setPreview(previewOf(JSON.parse(keys), answer));
      } catch {
        // The list can be changed and saved without it.
        if (!overtaken) setPreview(undefined);
      }
    }
    const timer = setTimeout(ask, DEBOUNCE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [mailApi, keys, wishes]);

  return preview;
}

function previewOf(keys: string[], { since, items }: ErrorPreview): Preview {
  return {
    since,
    mails: new Map(items.map(({ mails }, index) => [keys[index], mails])),
  };
}
