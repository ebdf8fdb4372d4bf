const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const SECONDS = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const DATE = new Intl.DateTimeFormat(undefined, { day: '2-digit', month: '2-digit', year: '2-digit' });

/** `14:05` */
export function clockTime(at: number): string {
  return CLOCK.format(at);
}

/** `14:05:09` */
export function exactTime(at: number): string {
  return SECONDS.format(at);
}

/** `Today`, `Yesterday` or the date. */
export function dayName(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return 'Today';
  return days === 1 ? 'Yesterday' : DAY.format(at);
}

/** The time today, a date before. */
export function shortTime(at: number, now: number): string {
  return startOfDay(at) === startOfDay(now) ? clockTime(at) : DATE.format(at);
}

/** `23:41 h`, or `12:05 min` in the last hour. */
export function timeLeft(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)} h` : `${minutes}:${two(seconds % 60)} min`;
}

/** The day as a number that is the same for all its moments. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
