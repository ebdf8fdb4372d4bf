import { createInterface } from 'node:readline';
import { Player } from '../../../workflows/engine/player.ts';
import { defineCommand, UsageError } from '../command.ts';
import { readFlowFile } from '../flow-file.ts';
import { PlayedPhone, phoneHelp } from '../played-phone.ts';

export default defineCommand({
  words: ['flow', 'play'],
  usage: 'FILE... [--now INSTANT] [--trace]',
  summary: 'Play the customer of flow files in the terminal, with a clock that can be skipped',
  help: `Nothing is sent and nothing is stored. Lines may also be piped in.\n\n${phoneHelp}\n\n--now sets the clock (such as 2026-12-24T22:00:00Z); --trace prints every step of the engine.`,
  options: { now: { type: 'string' }, trace: { type: 'boolean' } },
  async run({ args, options, write }) {
    if (args.length === 0) throw new UsageError('Name at least one flow file.');
    const now = options['now'] === undefined ? undefined : Date.parse(String(options['now']));
    if (Number.isNaN(now)) throw new UsageError('--now is not an instant such as 2026-12-24T22:00:00Z.');
    const files = await Promise.all(args.map(readFlowFile));
    const flows = files.map((file, index) => ({ flowId: file.id ?? `flow-${index + 1}`, name: file.name, kind: file.kind, graph: file.graph }));
    const phone = new PlayedPhone(new Player({ flows, ...(now === undefined ? {} : { now }) }), { write, trace: options['trace'] === true });
    if (process.stdin.isTTY) write(phoneHelp);
    const lines = createInterface({ input: process.stdin, terminal: false });
    for await (const line of lines) if (!phone.take(line)) break;
    lines.close();
  },
});
