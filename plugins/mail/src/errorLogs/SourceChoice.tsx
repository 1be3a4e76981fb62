import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import { makeStyles } from '@material-ui/core/styles';
import {
  ErrorSource,
  errorSources,
} from '@mailroom/backstage-plugin-mail-common';
import { FaultWords } from '../components/FaultWords';
import { useMailTexts } from '../translation';

const useStyles = makeStyles(
  theme => ({
    choices: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(2),
    },
  }),
  { name: 'MailSourceChoice' },
);

/** Which errors somebody is told about. */
export function SourceChoice(props: {
  id: string;
  /** Says whose choice it is to those who cannot see it. */
  label: string;
  sources: ErrorSource[];
  fault?: string;
  readOnly: boolean;
  onChange: (sources: ErrorSource[]) => void;
}) {
  const { id, label, sources, fault, readOnly, onChange } = props;
  const classes = useStyles();
  const t = useMailTexts();
  const faultId = `${id}-fault`;
  return (
    <FormControl error={Boolean(fault)} disabled={readOnly}>
      <div className={classes.choices} role="group" aria-label={label}>
        {errorSources.map(source => (
          <FormControlLabel
            key={source}
            label={t(`errorSource.${source}`)}
            control={
              <Checkbox
                color="primary"
                size="small"
                checked={sources.includes(source)}
                onChange={(_, wanted) =>
                  onChange(withSource(sources, { source, wanted }))
                }
                inputProps={
                  fault
                    ? { 'aria-invalid': true, 'aria-describedby': faultId }
                    : {}
                }
              />
            }
          />
        ))}
      </div>
      {fault && (
        <FormHelperText id={faultId}>
          <FaultWords>{fault}</FaultWords>
        </FormHelperText>
      )}
    </FormControl>
  );
}

function withSource(
  sources: ErrorSource[],
  change: { source: ErrorSource; wanted: boolean },
): ErrorSource[] {
  const others = sources.filter(source => source !== change.source);
  return change.wanted ? [...others, change.source] : others;
}
