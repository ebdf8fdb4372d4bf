import { dataDirOf } from '../../start/environment.ts';
import { readStatus, type Status } from '../../start/read-status.ts';
import { defineCommand } from '../command.ts';

export default defineCommand({
  words: ['status'],
  usage: '[--json]',
  summary: 'Say what runs from this data folder; exit code 1 when nothing does',
  options: { json: { type: 'boolean' } },
  async run({ env, options, write }) {
    const status = readStatus(dataDirOf(env));
    write(options['json'] === true ? JSON.stringify(status) : describe(status));
    return status.processes.length === 0 ? 1 : 0;
  },
});

function describe({ addresses, processes }: Status): string {
  if (processes.length === 0) return 'Nothing runs.';
  const rows = [...Object.entries(addresses), ...processes.map(({ name, pid, startedAt }) => [name, `process ${pid}, since ${startedAt}`] as const)];
  return rows.map(([name, what]) => `${name.padEnd(12)}${what}`).join('\n');
}
