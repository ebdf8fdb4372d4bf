import { livingProcesses, supervisorName } from './pid-files.ts';

export type Status = {
  /** Whether a supervisor looks after the processes. */
  readonly supervised: boolean;
  /** What is served where, such as `{ web: "http://localhost:3000" }`; empty when nothing runs. */
  readonly addresses: Readonly<Record<string, string>>;
  readonly processes: readonly { readonly name: string; readonly pid: number; readonly startedAt: string }[];
};

/** What of the installation in this data folder runs right now. */
export function readStatus(dataDir: string): Status {
  const notes = livingProcesses(dataDir);
  const supervisor = notes.find(({ name }) => name === supervisorName);
  return {
    supervised: supervisor !== undefined,
    addresses: supervisor?.addresses ?? {},
    processes: notes.map(({ name, pid, startedAt }) => ({ name, pid, startedAt })),
  };
}
