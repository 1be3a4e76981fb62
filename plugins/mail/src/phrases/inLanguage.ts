import { ResponseError } from '@backstage/errors';
import { FieldFault, fieldFaultsOf, MailApi } from '../api';
import { Tell, toldReplies } from './toldReplies';

/**
 * The same API, whose replies and refusals are said by `tell`.
 *
 * @param away - what is said when no answer came at all
 */
export function inLanguage(api: MailApi, tell: Tell, away: string): MailApi {
  const told = toldReplies(tell);
  const call = async <Reply>(
    ask: () => Promise<Reply>,
    translate: (reply: Reply) => Reply = reply => reply,
  ): Promise<Reply> => {
    try {
      return translate(await ask());
    } catch (error) {
      throw noAnswer(error) ? new Error(away) : toldError(error, tell);
    }
  };
  return {
    getStatus: () => call(() => api.getStatus(), told.status),
    listDeliveries: query =>
      call(
        () => api.listDeliveries(query),
        page => ({ ...page, items: page.items.map(told.delivery) }),
      ),
    listDeliveryKinds: () => call(() => api.listDeliveryKinds()),
    listDeliveryHours: query => call(() => api.listDeliveryHours(query)),
    getDelivery: id => call(() => api.getDelivery(id), told.deliveryDetail),
    retryDelivery: id => call(() => api.retryDelivery(id)),
    cancelDelivery: id => call(() => api.cancelDelivery(id)),
    changeDeliveries: (action, request, listening) =>
      call(() => api.changeDeliveries(action, request, listening)),
    retryWaiting: () => call(() => api.retryWaiting()),
    // Words of mail servers and notes of people stay as they are.
    listSuppressions: query => call(() => api.listSuppressions(query)),
    addSuppression: draft => call(() => api.addSuppression(draft)),
    liftSuppression: id => call(() => api.liftSuppression(id)),
    restoreSuppression: id => call(() => api.restoreSuppression(id)),
    getBounceMailbox: () => call(() => api.getBounceMailbox()),
    getOwnSuppression: () => call(() => api.getOwnSuppression()),
    getPreferences: () => call(() => api.getPreferences()),
    updatePreferences: update => call(() => api.updatePreferences(update)),
    getErrorRecipients: () => call(() => api.getErrorRecipients()),
    updateErrorRecipients: update =>
      call(() => api.updateErrorRecipients(update)),
    previewErrorRecipients: request =>
      call(() => api.previewErrorRecipients(request)),
    listErrorGroups: () =>
      call(
        () => api.listErrorGroups(),
        groups => ({ ...groups, items: groups.items.map(told.errorGroup) }),
      ),
    snoozeErrorGroup: (id, length) =>
      call(() => api.snoozeErrorGroup(id, length), told.errorGroup),
    wakeErrorGroup: id => call(() => api.wakeErrorGroup(id), told.errorGroup),
    listRules: () => call(() => api.listRules()),
    updateRule: (id, update) => call(() => api.updateRule(id, update)),
    getSettings: () => call(() => api.getSettings(), told.settings),
    saveSettings: update => call(() => api.saveSettings(update), told.settings),
    undoSettings: version =>
      call(() => api.undoSettings(version), told.settings),
    diagnose: (request, { onLine, signal }) =>
      call(() =>
        api.diagnose(request, {
          onLine: line => onLine(told.line(line)),
          signal,
        }),
      ),
    getArrival: runId => call(() => api.getArrival(runId), told.arrival),
    confirmArrival: (runId, code) =>
      call(() => api.confirmArrival(runId, code), told.arrival),
    startOAuthFlow: request =>
      call(() => api.startOAuthFlow(request), told.withTrouble),
    getOAuthFlow: id => call(() => api.getOAuthFlow(id), told.withTrouble),
    acceptOAuthFlow: id =>
      call(() => api.acceptOAuthFlow(id), told.withTrouble),
    cancelOAuthFlow: id => call(() => api.cancelOAuthFlow(id)),
    disconnectOAuth: () => call(() => api.disconnectOAuth()),
  };
}

/** Each browser has other words for it, and none of them helps anybody. */
function noAnswer(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /fetch|network|load failed/i.test(error.message)
  );
}

/** The same refusal, whose words are in the person's language. */
function toldError(error: unknown, tell: Tell): unknown {
  if (error instanceof ResponseError) {
    const fields = fieldFaultsOf(error).map(
      ({ path, message }): FieldFault => ({ path, message: tell(message) }),
    );
    // It was made for this call alone.
    Object.assign(error.cause, {
      message: tell(error.cause.message),
      ...(fields.length > 0 && { fields }),
    });
  }
  return error;
}
