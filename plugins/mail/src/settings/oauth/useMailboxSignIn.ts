import { OAuthConnection } from '@mailroom/backstage-plugin-mail-common';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { reasonOf } from '../../api';
import { useMailApi } from '../../phrases';
import { usePatientPolling } from '../../polling';
import { useMailTexts } from '../../translation';
import { SettingsDraft } from '../SettingsDraft';
import { SettingsForm } from '../useSettingsForm';
import { checkSignIn } from './checkSignIn';
import { flowRequestOf, keptFormOf } from './flowRequest';
import { MailboxSignIn } from './MailboxSignIn';
import { madeForOf } from './madeFor';
import { openProviderWindow } from './providerWindow';
import { SignIn } from './SignIn';
import { useWindowHint } from './useWindowHint';

/** What the backend adds to the address of this page when it sends people back to it. */
const RETURN_PARAMETER = 'oauth-flow';

/** Signs a mailbox in for the form; what comes of it stands in the form, to be saved. */
export function useMailboxSignIn(
  form: SettingsForm,
  remember: (connection: OAuthConnection) => void,
) {
  const { draft, stored, refuse, refuseFaults } = form;
  const mailApi = useMailApi();
  const t = useMailTexts();
  const [signIn, setSignIn] = useState<SignIn>({ step: 'none' });
  /** The form changes while somebody signs in; the connection is for what stood in it before. */
  const begunWith = useRef(draft);
  const onAccepted = useRef((_: OAuthConnection) => {});
  onAccepted.current = connection => {
    remember(connection);
    form.change(connected(connection, begunWith.current));
  };
  const mailbox = useMemo(
    () =>
      new MailboxSignIn({
        mailApi,
        onChange: setSignIn,
        onAccepted: connection => onAccepted.current(connection),
      }),
    [mailApi],
  );
  useEffect(() => () => mailbox.dismiss(), [mailbox]);

  const explain = (error: unknown) => {
    if (!refuseFaults(error)) {
      setSignIn({ step: 'refused', reason: reasonOf(error) });
    }
  };
  const request = () => {
    begunWith.current = draft;
    return flowRequestOf(draft, stored.version);
  };
  const start = async () => {
    if (refuse(checkSignIn(draft, t))) return;
    const window = openProviderWindow();
    await mailbox.start({ request: request(), window }).catch(explain);
  };
  const continueHere = () => mailbox.continueHere(request()).catch(explain);

  const askNow = usePatientPolling({
    active: signIn.step === 'open',
    ask: () => mailbox.ask(),
  });
  useWindowHint({
    signIn,
    isFromWindow: source => mailbox.isFromWindow(source),
    onHint: askNow,
  });
  useReturn(id =>
    mailbox.resume(id, sent => {
      const kept = keptFormOf(sent, draft);
      if (!kept) return;
      begunWith.current = kept.draft;
      form.restore(kept);
    }),
  );

  return {
    ...{ signIn, start, continueHere },
    show: () => mailbox.show(),
    cancel: () => mailbox.cancel(),
  };
}

/** What a new connection writes into the form; it keeps the secrets that were sent for it. */
function connected(
  { id }: OAuthConnection,
  begunWith: SettingsDraft,
): Partial<SettingsDraft> {
  return {
    oauthConnectionId: id,
    oauthMadeFor: madeForOf(begunWith),
    oauthClientSecret: undefined,
    oauthRefreshToken: undefined,
  };
}

/** Goes on with the sign-in that the address names, and takes its name out of the address. */
function useReturn(resume: (flowId: string) => Promise<void>): void {
  const [search, setSearch] = useSearchParams();
  const flowId = search.get(RETURN_PARAMETER);
  const latest = useRef(resume);
  latest.current = resume;
  useEffect(() => {
    if (!flowId) return;
    setSearch(
      last => {
        last.delete(RETURN_PARAMETER);
        return last;
      },
      { replace: true },
    );
    void latest.current(flowId);
  }, [flowId, setSearch]);
}
