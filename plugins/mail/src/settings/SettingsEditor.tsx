import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { Settings } from '@mailroom/backstage-plugin-mail-common';
import { FormEvent, KeyboardEvent } from 'react';
import { LeaveGuard } from '../components/LeaveGuard';
import { readableDisabled } from '../components/readableDisabled';
import { useFocusWhenGone } from '../components/useFocusWhenGone';
import { useMailTexts } from '../translation';
import { AdvancedCard } from './AdvancedCard';
import {
  isProven,
  proofOf,
  proofOfSave,
  TestPanel,
  useTestOfForm,
} from './diagnosis';
import { FallbackServerCard } from './FallbackServerCard';
import { FirstVisitGuide } from './FirstVisitGuide';
import { ConnectionOfForm } from './oauth';
import { MailSwitchCard } from './MailSwitchCard';
import { SaveBar } from './SaveBar';
import { SenderCard } from './SenderCard';
import { ServerCard } from './ServerCard';
import { SettingsFormProvider, useForm } from './SettingsFormContext';
import { SettingsNotices } from './SettingsNotices';
import { SignInCard } from './SignInCard';
import { useFieldFocus } from './useFieldFocus';
import { useSaveOfForm } from './useSaveOfForm';
import { useSettingsForm } from './useSettingsForm';
import { WaitingQuestion } from './WaitingQuestion';

const FORM_ID = 'mail-settings-form';

const useStyles = makeStyles(
  theme => ({
    columns: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'minmax(0, 720px)',
      alignItems: 'start',
      [theme.breakpoints.up('lg')]: {
        gridTemplateColumns: 'minmax(0, 720px) minmax(320px, 440px)',
      },
    },
    form: {
      display: 'grid',
      gap: theme.spacing(2),
      minWidth: 0,
      ...readableDisabled(theme),
    },
    test: {
      minWidth: 0,
      [theme.breakpoints.up('lg')]: {
        position: 'sticky',
        top: theme.spacing(2),
        // What is taller than the window would have its end under the bar.
        maxHeight: `calc(100vh - ${theme.spacing(14)}px)`,
        overflowY: 'auto',
      },
    },
  }),
  { name: 'MailSettingsEditor' },
);

/** The form in the order of the conversation, the test beside it, the bar below. */
export function SettingsEditor(props: { settings: Settings }) {
  const classes = useStyles();
  const t = useMailTexts();
  const { advancedOpen, setAdvancedOpen, goTo } = useFieldFocus();
  const form = useSettingsForm(props.settings, goTo);
  const { test, save: store } = useTestOfForm(form);
  const { stored, draft } = form;
  const proof = proofOf({ stored, draft, test });
  const proofOfChange = proofOfSave({ ...form, test });
  const hasChanged = form.changed.length > 0 && !form.readOnly;
  const rootRef = useFocusWhenGone<HTMLDivElement>(Number(hasChanged));

  const { save, asking, answer, giveUp } = useSaveOfForm({
    ...{ form, store, tested: isProven(proofOfChange) },
  });
  const saveOnShortcut = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };

  return (
    <SettingsFormProvider value={form}>
      <LeaveGuard unsaved={hasChanged} />
      <WaitingQuestion count={asking} onAnswer={answer} onGiveUp={giveUp} />
      <div
        ref={rootRef}
        tabIndex={-1}
        onKeyDown={saveOnShortcut}
        role="presentation"
      >
        <SettingsNotices />
        <div className={classes.columns}>
          <form
            id={FORM_ID}
            noValidate
            onSubmit={submit}
            className={classes.form}
            aria-label={t('settings.form')}
          >
            <FirstVisitGuide proof={proof} />
            <MailSwitchCard />
            <ServerCard />
            {draft.sender === 'own' && (
              <>
                <ConnectionOfForm>
                  <SignInCard />
                </ConnectionOfForm>
                <SenderCard />
                <AdvancedCard open={advancedOpen} onToggle={setAdvancedOpen} />
                <BackToDefault />
              </>
            )}
            <FallbackServerCard />
          </form>
          <div className={classes.test}>
            <TestPanel test={test} goTo={goTo} />
          </div>
        </div>
        {hasChanged && <SaveBar formId={FORM_ID} proof={proofOfChange} />}
      </div>
    </SettingsFormProvider>
  );
}

/** Nothing is lost by it: the own server stays stored for later. */
function BackToDefault() {
  const { stored, readOnly, change } = useForm();
  const t = useMailTexts();
  if (
    readOnly ||
    stored.senderLockedBy ||
    stored.defaultServer.state === 'not-configured'
  ) {
    return null;
  }
  return (
    <div>
      <Button onClick={() => change({ sender: 'default' })}>
        {t('settings.defaultServer.back')}
      </Button>
    </div>
  );
}
