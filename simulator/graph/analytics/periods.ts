/** How finely analytics are asked for. */
export type Granularity = 'halfHour' | 'day' | 'month';

const HALF_HOUR_MS = 30 * 60_000;
const HOUR_MS = 2 * HALF_HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** First second of the half hour, day or month that holds a moment, and the first one after it, in the account's time zone. */
export function periodStart(at: number, granularity: Granularity, timeZone: string): { start: number; end: number } {
  if (granularity === 'halfHour') {
    const start = at - (at % HALF_HOUR_MS);
    return { start: start / 1000, end: (start + HALF_HOUR_MS) / 1000 };
  }
  const [year = 1970, month = 1, day = 1] = localDate(at, timeZone);
  const first = granularity === 'day' ? midnight(year, month, day, timeZone) : midnight(year, month, 1, timeZone);
  const after = granularity === 'day' ? midnight(year, month, day + 1, timeZone) : midnight(year, month + 1, 1, timeZone);
  return { start: first / 1000, end: after / 1000 };
}

/** The moment at which a local day begins. */
function midnight(year: number, month: number, day: number, timeZone: string): number {
  const asUtc = Date.UTC(year, month - 1, day);
  // A zone is at most 14 hours away: the offset at noon of the day is its offset at midnight but for the hour of a change.
  return asUtc - offset(asUtc - offset(asUtc + DAY_MS / 2, timeZone), timeZone);
}

function offset(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - (at - (at % 1000));
}

function localDate(at: number, timeZone: string): number[] {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone }).split('-').map(Number);
}
