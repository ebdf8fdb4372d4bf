import type { DraftSaved, FlowDetail, FlowPublished } from '../../../schemas/generated/types.ts';
import { defineCommand, UsageError, type CommandCall } from '../command.ts';
import { readFlowFile } from '../flow-file.ts';
import { callServer, remoteHelp, remoteOptions } from '../remote.ts';

export default defineCommand({
  words: ['flow', 'push'],
  usage: 'FILE [--id ID] [--publish] [--message TEXT] [--url URL] [--key KEY]',
  summary: 'Make a flow from a file, or save the file as the draft of the flow it was pulled from',
  help: `The flow is the one of --id, or of the file's own "id"; without either a new one is made. Prints its id.${remoteHelp}`,
  options: { ...remoteOptions, id: { type: 'string' }, publish: { type: 'boolean' }, message: { type: 'string' } },
  async run(call) {
    const [path] = call.args;
    if (path === undefined) throw new UsageError('Which file?');
    const file = await readFlowFile(path);
    const id = (call.options['id'] as string | undefined) ?? file.id;
    const { flowId, revision } = id === undefined ? await create(call, file) : await save(call, id, file.graph);
    if (call.options['publish'] === true) {
      const { version } = await callServer<FlowPublished>(call, 'POST', `/flows/${encodeURIComponent(flowId)}/publish`, { revision, message: String(call.options['message'] ?? '') });
      call.complain(`Version ${version.number} is live.`);
    }
    call.write(flowId);
  },
});

async function create(call: CommandCall, { name, kind, graph }: { name: string; kind: string; graph: object }): Promise<{ flowId: string; revision: number }> {
  const { flow, revision } = await callServer<FlowDetail>(call, 'POST', '/flows', { name, kind, graph });
  return { flowId: flow.id, revision };
}

async function save(call: CommandCall, flowId: string, graph: object): Promise<{ flowId: string; revision: number }> {
  const path = `/flows/${encodeURIComponent(flowId)}`;
  const { revision } = await callServer<FlowDetail>(call, 'GET', path);
  const saved = await callServer<DraftSaved>(call, 'PUT', `${path}/draft`, { graph, revision });
  return { flowId, revision: saved.revision };
}
