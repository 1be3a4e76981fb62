import { EffectiveSettings } from './SubmissionServer';

/**
 * The settings that mail goes over the fall-back server with.
 *
 * @remarks
 *
 * Without valid settings of the first there are none: nobody would know whom
 * the mails come from.
 */
export function fallbackOf(settings: EffectiveSettings): EffectiveSettings {
  if (settings.state !== 'ready' || !settings.fallback) {
    return { state: 'not-configured' };
  }
  const { fallback, sender } = settings;
  return fallback.state === 'ready' ? { ...fallback, sender } : fallback;
}
