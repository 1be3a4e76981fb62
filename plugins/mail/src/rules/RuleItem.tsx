import Switch from '@material-ui/core/Switch';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Rule } from '@mailroom/backstage-plugin-mail-common';
import { PersonLink } from '../people/PersonLink';
import { useMailTexts } from '../translation';
import { useRuleSentence } from './useRuleSentence';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
      padding: theme.spacing(1.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    words: { minWidth: 0, overflowWrap: 'anywhere' },
    facts: { fontVariantNumeric: 'tabular-nums' },
  }),
  { name: 'MailRuleItem' },
);

/** One rule as a sentence, with its switch. */
export function RuleItem(props: {
  rule: Rule;
  readOnly: boolean;
  onSwitch: (enabled: boolean) => void;
}) {
  const { rule, readOnly, onSwitch } = props;
  const { id, enabled, mailsLastWeek } = rule;
  const classes = useStyles();
  const t = useMailTexts();
  const sentenceOf = useRuleSentence();
  const sentenceId = `rule-${id}`;
  const factsId = `${sentenceId}-facts`;
  return (
    <li className={classes.root}>
      <div className={classes.words}>
        <Typography variant="body1" id={sentenceId}>
          {sentenceOf(rule)}
        </Typography>
        <Typography variant="body2" id={factsId} className={classes.facts}>
          <WhoDecided rule={rule} />
          {mailsLastWeek !== undefined &&
            ` · ${t('rules.mailsLastWeek', { count: mailsLastWeek })}`}
        </Typography>
      </div>
      <Switch
        color="primary"
        checked={enabled}
        disabled={readOnly}
        onChange={(_, on) => onSwitch(on)}
        inputProps={{
          role: 'switch',
          'aria-labelledby': sentenceId,
          'aria-describedby': factsId,
        }}
      />
    </li>
  );
}

function WhoDecided(props: { rule: Rule }) {
  const { decidedBy, switchedBy } = props.rule;
  const t = useMailTexts();
  return (
    <>
      {switchedBy
        ? t('rules.decidedBy.person', {
            person: <PersonLink principal={switchedBy} />,
          })
        : t(`rules.decidedBy.${decidedBy}`)}
    </>
  );
}
