/**
 * Reads a time of day as people type it: "9", "9:30", "0930", "9.30 pm", "21h". Gives `HH:MM` on 24 hours,
 * "24:00" for the end of a day when `endOfDay` allows it, or null when it cannot be a time.
 */
export function parseTimeOfDay(text: string, endOfDay = false): string | null {
  const match = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(?:h|([ap])\.?m?\.?)?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  let hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  const half = match[3];
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  if (hours === 24 && minutes === 0 && endOfDay) return '24:00';
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Moves a time by minutes and stays within the day. */
export function shiftTimeOfDay(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const total = Math.min(Math.max(hours * 60 + rest + minutes, 0), 1439);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
