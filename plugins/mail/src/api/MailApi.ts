import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  BounceMailbox,
  BulkProgress,
  BulkRequest,
  DeliveryDetail,
  DeliveryHours,
  DeliveryHoursQuery,
  DeliveryKinds,
  DeliveryPage,
  DeliveryQuery,
  DiagnosisArrival,
  DiagnosisLine,
  DiagnosisRequest,
  ErrorGroup,
  ErrorGroups,
  ErrorPreview,
  ErrorPreviewRequest,
  ErrorRecipients,
  ErrorRecipientsUpdate,
  LiftedSuppression,
  MailStatus,
  OAuthConnection,
  OAuthFlow,
  OAuthFlowRequest,
  OwnSuppression,
  Preferences,
  PreferencesUpdate,
  ReleasedDeliveries,
  Rule,
  Settings,
  SettingsUpdate,
  Snooze,
  StartedOAuthFlow,
  Suppression,
  SuppressionDraft,
  SuppressionPage,
  SuppressionQuery,
} from '@mailroom/backstage-plugin-mail-common';

/**
 * What the Mail pages ask of the mail backend.
 *
 * @remarks
 *
 * Every method rejects with a `ResponseError` when the backend refuses.
 *
 * @public
 */
export interface MailApi {
  /** Answers "does mail work?"; causes and counts only for administrators. */
  getStatus(): Promise<MailStatus>;
  /** Lists one page of the delivery log, newest first. */
  listDeliveries(query: DeliveryQuery): Promise<DeliveryPage>;
  /** Lists what the mails of the log are about. */
  listDeliveryKinds(): Promise<DeliveryKinds>;
  /** Reads what became of the attempts of the last day or week, hour by hour. */
  listDeliveryHours(query: DeliveryHoursQuery): Promise<DeliveryHours>;
  /** Reads one message with its attempts and, while it waits, its content. */
  getDelivery(id: string): Promise<DeliveryDetail>;
  /** Makes one waiting message due at once. */
  retryDelivery(id: string): Promise<void>;
  /** Takes one waiting message out of the queue for good. */
  cancelDelivery(id: string): Promise<void>;
  /** Does the same to many messages; tells how far it is until the last one, or until it is stopped. */
  changeDeliveries(
    action: 'retry' | 'cancel',
    request: BulkRequest,
    listening: {
      onProgress: (progress: BulkProgress) => void;
      signal?: AbortSignal;
    },
  ): Promise<void>;
  /** Makes everything that waits due at once. */
  retryWaiting(): Promise<ReleasedDeliveries>;
  /** Lists one page of the addresses that the portal does not write to, newest first. */
  listSuppressions(query: SuppressionQuery): Promise<SuppressionPage>;
  /** Writes no more to an address; a 409 when it is so already. */
  addSuppression(draft: SuppressionDraft): Promise<Suppression>;
  /** Writes to an address again; tells what that does and what it does not. */
  liftSuppression(id: string): Promise<LiftedSuppression>;
  /** Takes back that an address is written to again. */
  restoreSuppression(id: string): Promise<Suppression>;
  /** Tells how the mailbox is doing that mails come back to. */
  getBounceMailbox(): Promise<BounceMailbox>;
  /** Tells whether the portal writes to the signed-in person. */
  getOwnSuppression(): Promise<OwnSuppression>;
  /** Reads which mails the signed-in person gets. */
  getPreferences(): Promise<Preferences>;
  /** Changes the named rules for the signed-in person, the others stay. */
  updatePreferences(update: PreferencesUpdate): Promise<Preferences>;
  /** Reads who is told about errors. */
  getErrorRecipients(): Promise<ErrorRecipients>;
  /** Replaces the whole list; refused with 409 when its version has passed. */
  updateErrorRecipients(
    update: ErrorRecipientsUpdate,
  ): Promise<ErrorRecipients>;
  /** Lists the latest errors, the same ones grouped. */
  /** Counts the mails of last week for choices that are not saved. */
  previewErrorRecipients(request: ErrorPreviewRequest): Promise<ErrorPreview>;
  listErrorGroups(): Promise<ErrorGroups>;
  /** Tells nobody of a group for a while. */
  snoozeErrorGroup(id: string, length: Snooze): Promise<ErrorGroup>;
  /** Tells of a group again. */
  wakeErrorGroup(id: string): Promise<ErrorGroup>;
  /** Lists the workflow rules and who switched them. */
  listRules(): Promise<{ items: Rule[] }>;
  /** Switches one workflow rule on or off for everybody. */
  updateRule(id: string, update: { enabled: boolean }): Promise<Rule>;
  /** Reads the settings of the mail server, without secrets. */
  getSettings(): Promise<Settings>;
  /** Saves the settings; a 409 when somebody has saved since `version`. */
  saveSettings(update: SettingsUpdate): Promise<Settings>;
  /** Takes the last save back; a 409 when it is no longer the last. */
  undoSettings(version: number): Promise<Settings>;
  /** Tests the values on the screen, or the stored ones; each line is told as it comes. */
  diagnose(
    request: DiagnosisRequest,
    listening: { onLine: (line: DiagnosisLine) => void; signal?: AbortSignal },
  ): Promise<void>;
  /** Reads whether the mail of a test of one's own has arrived; a 404 for any other test. */
  getArrival(runId: string): Promise<DiagnosisArrival>;
  /** Takes the code of the test mail, as it is typed, for the proof that it has arrived. */
  confirmArrival(runId: string, code: string): Promise<DiagnosisArrival>;
  /** Begins the sign-in of a mailbox at its provider; one that was begun before is over. */
  startOAuthFlow(request: OAuthFlowRequest): Promise<StartedOAuthFlow>;
  /** Reads how a sign-in is doing, and the form that was sent with it; only who began it may. */
  getOAuthFlow(id: string): Promise<OAuthFlow>;
  /** Takes what the provider has granted; the connection serves once it is saved. */
  acceptOAuthFlow(id: string): Promise<OAuthConnection>;
  /** Gives a sign-in up. */
  cancelOAuthFlow(id: string): Promise<void>;
  /** Ends the connection that is in force: its tokens are forgotten. */
  disconnectOAuth(): Promise<void>;
}

/**
 * Works in both frontend systems.
 *
 * @public
 */
export const mailApiRef = createApiRef<MailApi>().with({
  id: 'plugin.mail.mail',
  pluginId: 'mail',
});
