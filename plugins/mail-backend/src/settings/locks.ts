import { FieldFault } from '../http';
import { saysNothing } from './defaultServer';
import { SettingsConfig } from './SettingsParts';
import { SettingsValues } from './SettingsVersion';

type Chosen = Pick<SettingsValues, 'enabled' | 'sender'>;

/** Whether a fall-back server is wanted, as it is stored or asked for. */
type Wanted = { fallback?: { enabled: boolean } };

/** The key of app-config that switches mail off for everybody; undefined when the page decides. */
export function enabledLock(config: SettingsConfig): string | undefined {
  return config.smtp?.enabled === false ? 'mail.smtp.enabled' : undefined;
}

/** The key of app-config that decides which server sends; undefined when the page decides. */
export function senderLock(config: SettingsConfig): string | undefined {
  return config.sender === undefined ? undefined : 'mail.sender';
}

/** The key of app-config that decides about the fall-back server, also that there is none; undefined when the page decides. */
export function fallbackLock({ fallback }: SettingsConfig): string | undefined {
  return fallback && !saysNothing(fallback) ? 'mail.fallback' : undefined;
}

/** Whether mail is on: app-config beats what was saved. */
export function enabledIn(values: Chosen, config: SettingsConfig): boolean {
  return values.enabled && enabledLock(config) === undefined;
}

/** Which server sends: app-config beats what was saved. */
export function senderIn(
  values: Chosen,
  config: SettingsConfig,
): SettingsValues['sender'] {
  return config.sender ?? values.sender;
}

/** Whether the own server sends: mail is on, and it is the chosen one. */
export function usesOwnServer(values: Chosen, config: SettingsConfig): boolean {
  return enabledIn(values, config) && senderIn(values, config) === 'own';
}

/** Whether the fall-back server of the page stands in: mail is on, and app-config leaves it to the page. */
export function usesFallback(
  values: Chosen & Wanted,
  config: SettingsConfig,
): boolean {
  return (
    enabledIn(values, config) &&
    values.fallback?.enabled === true &&
    fallbackLock(config) === undefined
  );
}

/** What was asked for against app-config. */
export function lockFaults(
  asked: Chosen & Wanted,
  config: SettingsConfig,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (asked.enabled && !enabledIn(asked, config)) {
    faults.push({
      path: 'enabled',
      message: 'is switched off by mail.smtp.enabled in app-config.',
    });
  }
  if (asked.sender !== senderIn(asked, config)) {
    faults.push({
      path: 'sender',
      message: `is set to ${config.sender} by mail.sender in app-config.`,
    });
  }
  if (asked.fallback && fallbackLock(config)) {
    faults.push({
      path: 'fallback.enabled',
      message: 'is decided by mail.fallback in app-config.',
    });
  }
  return faults;
}

/** What is kept of a choice: what app-config decides stays as it was, for the day it no longer does. */
export function unlockedChoice(
  asked: Chosen,
  options: { before: Chosen; config: SettingsConfig },
): Chosen {
  const { before, config } = options;
  return {
    enabled: enabledLock(config) ? before.enabled : asked.enabled,
    sender: senderLock(config) ? before.sender : asked.sender,
  };
}
