import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import {
  microsoftClouds,
  oauthProviderIds,
} from '@mailroom/backstage-plugin-mail-common';
import { FaultWords } from '../../components/FaultWords';
import { useMailTexts } from '../../translation';
import { ChoiceField } from '../FormField';
import { SettingsDraft } from '../SettingsDraft';
import { useForm } from '../SettingsFormContext';
import { fieldId } from '../settingsFields';
import { changeCloud, changeProvider } from './providerHosts';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', marginTop: theme.spacing(2) },
    // What takes two lines on a phone touches neither its neighbour nor the label.
    option: { marginTop: theme.spacing(0.5) },
  }),
  { name: 'MailProviderChoice' },
);

/** Whose tokens, and who signs in for them. */
export function ProviderChoice() {
  const { draft } = useForm();
  const t = useMailTexts();
  const application =
    draft.oauthProvider === 'google' ? 'serviceAccount' : 'application';
  return (
    <>
      <RadioField
        row
        field="oauthProvider"
        options={oauthProviderIds.map(value => ({
          value,
          label: t(`oauth.provider.${value}`),
        }))}
        changeTo={provider => changeProvider(draft, provider)}
      />
      <RadioField
        field="oauthGrant"
        options={[
          { value: 'mailbox-user', label: t('oauth.grant.user') },
          { value: 'application', label: t(`oauth.grant.${application}`) },
        ]}
        changeTo={oauthGrant => ({ oauthGrant })}
      />
      {draft.oauthProvider === 'microsoft' && (
        <ChoiceField
          field="oauthCloud"
          options={microsoftClouds.map(value => ({
            value,
            label: t(`oauth.cloud.${value}`),
          }))}
          changeTo={cloud => changeCloud(draft, cloud)}
        />
      )}
    </>
  );
}

/** A few values that are better seen at once. */
function RadioField<Value extends string>(props: {
  field: 'oauthProvider' | 'oauthGrant';
  row?: boolean;
  options: readonly { value: Value; label: string }[];
  changeTo: (value: Value) => Partial<SettingsDraft>;
}) {
  const { field, row, options, changeTo } = props;
  const { draft, errors, readOnly, change } = useForm();
  const classes = useStyles();
  const t = useMailTexts();
  const labelId = `${fieldId(field)}-label`;
  return (
    <FormControl className={classes.root} disabled={readOnly}>
      {/* Grey would be too pale to read, and it is what is chosen that cannot be changed. */}
      <FormLabel id={labelId} disabled={false}>
        {t(`settings.field.${field}`)}
      </FormLabel>
      <RadioGroup
        row={row}
        aria-labelledby={labelId}
        value={draft[field]}
        onChange={(_, chosen) => {
          const option = options.find(({ value }) => value === chosen);
          if (option) change(changeTo(option.value));
        }}
      >
        {options.map(({ value, label }) => (
          <FormControlLabel
            key={value}
            className={classes.option}
            value={value}
            label={label}
            control={
              <Radio
                color="primary"
                id={draft[field] === value ? fieldId(field) : undefined}
              />
            }
          />
        ))}
      </RadioGroup>
      {errors[field] && (
        <FormHelperText>
          <FaultWords>{errors[field]}</FaultWords>
        </FormHelperText>
      )}
    </FormControl>
  );
}
