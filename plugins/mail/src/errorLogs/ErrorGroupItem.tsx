import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ErrorGroup } from '@mailroom/backstage-plugin-mail-common';
import { useState } from 'react';
import { Entry } from '../components/Entry';
import { Pill } from '../components/Pill';
import { ServerWords } from '../components/ServerWords';
import { RelativeTime } from '../components/Time';
import { useMailTexts } from '../translation';
import { Person } from '../people/Person';
import { GroupState } from './GroupState';
import { severityAppearance } from './severityAppearance';
import { SnoozeButton } from './SnoozeButton';
import { sourceAppearance } from './sourceAppearance';

// Their words begin where the other lines begin.
const useStyles = makeStyles(
  { actions: { marginLeft: -5 } },
  { name: 'MailErrorGroupItem' },
);

/** One kind of error: what goes wrong, how often, since when. */
export function ErrorGroupItem(props: {
  group: ErrorGroup;
  /** Those who keep groups quiet; nothing while they are not known. */
  people?: Map<string, Person>;
  readOnly: boolean;
  onChanged: () => void;
}) {
  const { group, people, readOnly, onChanged } = props;
  const {
    id,
    source,
    severity,
    title,
    detail,
    count,
    firstSeenAt,
    lastSeenAt,
  } = group;
  const classes = useStyles();
  const t = useMailTexts();
  const [open, setOpen] = useState(false);
  const detailId = `error-${id}`;
  return (
    <Entry
      title={title}
      facts={
        <>
          <Pill
            appearance={severityAppearance[severity]}
            word={t(`errorSeverity.${severity}`)}
          />
          <Pill
            appearance={sourceAppearance[source]}
            word={t(`errorSource.${source}`)}
          />
          <span>{t('errorGroups.seen', { count })}</span>
          <span>
            {t('errorGroups.last', { age: <RelativeTime at={lastSeenAt} /> })}
          </span>
          <span>
            {t('errorGroups.first', { age: <RelativeTime at={firstSeenAt} /> })}
          </span>
        </>
      }
    >
      <GroupState group={group} people={people} />
      <div className={classes.actions}>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={open ? detailId : undefined}
          aria-label={t(open ? 'errorGroups.hideOf' : 'errorGroups.showOf', {
            title,
          })}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'errorGroups.hide' : 'errorGroups.show')}
        </Button>
        {!readOnly && <SnoozeButton group={group} onChanged={onChanged} />}
      </div>
      {open && (
        <div id={detailId}>
          <ServerWords label={t('errorGroups.detail')} words={detail} />
        </div>
      )}
    </Entry>
  );
}
