import type { RunProblemFilter } from '../../../../schemas/generated/types.ts';
import { durations } from '../../../../schemas/limits.ts';

export const ages = { hour: durations.HOUR, day: durations.DAY, week: 7 * durations.DAY } as const;
export const kinds = ['stuck', 'failed'] as const;

/** What the address of the list says: which runs are shown, which one is open, which job is looked at. */
export type ProblemSearch = {
  flowId?: string;
  version?: number;
  nodeId?: string;
  kind?: (typeof kinds)[number];
  code?: string;
  older?: keyof typeof ages;
  run?: string;
  job?: string;
};

/** Reads the address; anything it does not know is left out. */
export function problemSearch(search: Record<string, unknown>): ProblemSearch {
  const version = Number(search['version']);
  const kind = kinds.find((one) => one === search['kind']);
  const older = (Object.keys(ages) as (keyof typeof ages)[]).find((age) => age === search['older']);
  const texts = (['flowId', 'nodeId', 'code', 'run', 'job'] as const).flatMap((name) => (typeof search[name] === 'string' && search[name] !== '' ? [[name, search[name]]] : []));
  return { ...Object.fromEntries(texts), ...(Number.isInteger(version) && version > 0 ? { version } : {}), ...(kind ? { kind } : {}), ...(older ? { older } : {}) };
}

/** The filter as the server takes it. */
export function problemFilter({ older, run: _run, job: _job, ...equal }: ProblemSearch): RunProblemFilter {
  return { ...equal, ...(older ? { olderThanMs: ages[older] } : {}) };
}
