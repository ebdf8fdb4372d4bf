import type { RunState } from '../../../schemas/generated/types.ts';
import { noteRun, type Sprint } from '../sprint.ts';

/** Of one value, so many characters are kept in the path of a run, and so many values of one moment: it is for reading, not for going on with. */
const MOST_CHARACTERS = 200;
const MOST_VALUES = 20;

/** Writes down which values a run got, for whoever looks at its path later. */
export function noteValues(sprint: Sprint, run: RunState, values: Readonly<Record<string, unknown>>): void {
  const shown = Object.entries(values).slice(0, MOST_VALUES);
  if (shown.length > 0) noteRun(sprint, 'set', run, { detail: { values: Object.fromEntries(shown.map(([name, value]) => [name, shortened(value)])) } });
}

function shortened(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
}
