import { relativeTime } from './relativeTime';
import { useLocale } from './useLocale';

function exactTime(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'long',
  }).format(new Date(at));
}

/** How long ago, or in how long; the exact time shows on hover. */
export function RelativeTime(props: { at: string }) {
  const locale = useLocale();
  return (
    <time dateTime={props.at} title={exactTime(props.at, locale)}>
      {relativeTime(new Date(props.at), { now: new Date(), locale })}
    </time>
  );
}

/** The exact time in the person's zone and language, and how far it is away. */
export function ExactTime(props: { at: string }) {
  const locale = useLocale();
  return (
    <time dateTime={props.at}>
      {exactTime(props.at, locale)} (
      {relativeTime(new Date(props.at), { now: new Date(), locale })})
    </time>
  );
}

/** The day of the week and the time, of what is not far away; the exact time shows on hover. */
export function ClockTime(props: { at: string }) {
  const locale = useLocale();
  const time = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <time dateTime={props.at} title={exactTime(props.at, locale)}>
      {time.format(new Date(props.at))}
    </time>
  );
}
