import { writeFile } from 'node:fs/promises';
import type { FlowDetail, FlowList, FlowTestList } from '../../../schemas/generated/types.ts';
import { defineCommand, type CommandCall } from '../command.ts';
import { callServer, remoteHelp, remoteOptions } from '../remote.ts';

export default defineCommand({
  words: ['flow', 'pull'],
  usage: '[ID] [--out FILE] [--url URL] [--key KEY]',
  summary: "Write a flow's draft and its tests as a file; without ID, list the flows",
  help: remoteHelp,
  options: { ...remoteOptions, out: { type: 'string' } },
  async run(call) {
    const [id] = call.args;
    if (id === undefined) return list(call);
    const { flow, graph } = await callServer<FlowDetail>(call, 'GET', `/flows/${encodeURIComponent(id)}`);
    const tests = await callServer<FlowTestList>(call, 'GET', `/flows/${encodeURIComponent(id)}/tests?limit=200`);
    const played = tests.items.map(({ name, script, expect }) => ({ name, script, expect }));
    const file = JSON.stringify({ id: flow.id, name: flow.name, kind: flow.kind, graph, ...(played.length === 0 ? {} : { tests: played }) }, null, 2);
    const out = call.options['out'];
    if (typeof out === 'string') await writeFile(out, `${file}\n`);
    else call.write(file);
    return undefined;
  },
});

async function list(call: CommandCall): Promise<void> {
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await callServer<FlowList>(call, 'GET', `/flows?limit=200${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    for (const flow of page.items) call.write(`${flow.id.padEnd(28)}${flow.status.padEnd(10)}${flow.name}`);
    cursor = page.nextCursor;
  }
}
