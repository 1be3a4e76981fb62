import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { usePermission } from '@backstage/plugin-permission-react';
import { mailRulesUpdatePermission } from '@mailroom/backstage-plugin-mail-common';
import { Announcement } from '../components/Announcement';
import { EmptyList } from '../components/EmptyList';
import { Notice } from '../components/Notice';
import { readableDisabled } from '../components/readableDisabled';
import { Skeleton } from '../components/Skeleton';
import { StatusLine } from '../status';
import { useMailTexts } from '../translation';
import { RuleItem } from './RuleItem';
import { RulesState, useRules } from './useRules';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 720, ...readableDisabled(theme) },
    list: { listStyle: 'none', margin: theme.spacing(2, 0), padding: 0 },
  }),
  { name: 'MailRulesPage' },
);

/** Which changes in the catalog are mailed to whom. */
export function RulesPage() {
  const classes = useStyles();
  const t = useMailTexts();
  const state = useRules();
  const { allowed, loading } = usePermission({
    permission: mailRulesUpdatePermission,
  });
  return (
    <>
      <StatusLine />
      <section className={classes.root} aria-labelledby="rules-title">
        <Typography variant="h5" component="h2" id="rules-title">
          {t('rules.title')}
        </Typography>
        <Typography variant="body1" gutterBottom>
          {t('rules.hint')}
        </Typography>
        {!allowed && !loading && (
          <Typography variant="body1">
            {t('rules.readOnly', {
              permission: <code>{mailRulesUpdatePermission.name}</code>,
            })}
          </Typography>
        )}
        <RuleList state={state} readOnly={!allowed} />
        <Announcement
          text={state.status === 'loaded' ? state.announcement : ''}
        />
      </section>
    </>
  );
}

function RuleList(props: { state: RulesState; readOnly: boolean }) {
  const { state, readOnly } = props;
  const classes = useStyles();
  const t = useMailTexts();
  if (state.status === 'loading') {
    return <Skeleton label={t('rules.loading')} lines={6} />;
  }
  if (state.status === 'error') {
    return (
      <Notice
        tone="error"
        title={t('rules.failed')}
        action={<Button onClick={state.retry}>{t('rules.retry')}</Button>}
      >
        {state.reason}
      </Notice>
    );
  }
  if (state.rules.length === 0) {
    return (
      <EmptyList title={t('rules.empty')} description={t('rules.emptyHint')} />
    );
  }
  return (
    <ul className={classes.list} aria-labelledby="rules-title">
      {state.rules.map(rule => (
        <RuleItem
          key={rule.id}
          rule={rule}
          readOnly={readOnly}
          onSwitch={enabled => state.change(rule, enabled)}
        />
      ))}
    </ul>
  );
}
