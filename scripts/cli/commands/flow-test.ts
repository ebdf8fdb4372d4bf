import { manifests } from '../../../nodes/generated/manifests.ts';
import type { FlowTestRun, NodeCase, NodeManifest } from '../../../schemas/generated/types.ts';
import { compareCase } from '../../../workflows/engine/case/compare.ts';
import { playCase } from '../../../workflows/engine/case/play-case.ts';
import { playFlowTest } from '../../../workflows/engine/case/play-flow-test.ts';
import { testWords } from '../../../workflows/engine/case/test-words.ts';
import { pretendOrganisation } from '../../../workflows/engine/play/pretend-world.ts';
import { installedNodes } from '../../../workflows/engine/registry.ts';
import { CommandError, defineCommand, UsageError, type CommandCall } from '../command.ts';
import { readFlowCases, readFlowFile, readFlowTests, type FlowFile } from '../flow-file.ts';
import { callServer, remoteHelp, remoteOptions } from '../remote.ts';

/** One case or saved conversation, and what differs. */
interface Played {
  readonly name: string;
  readonly differences: readonly string[];
}

export default defineCommand({
  words: ['flow', 'test'],
  usage: 'FILE... | --id ID [--url URL] [--key KEY]',
  summary: 'Play the tests of flows with the engine and compare; exit code 1 when one differs',
  help: `
Tests of a file are its own "tests" (conversations saved in the builder; "flow pull" writes them) and its cases: its own
"cases", or beside it a file whose name ends in .cases.json, a list of { name, now?, contact?, organisation?, steps,
expect } as in nodes/<type>/cases.json. Time is simulated. With --id, a server plays the tests of one of its flows.${remoteHelp}`,
  options: { ...remoteOptions, id: { type: 'string' } },
  async run(call) {
    const { args, options } = call;
    const id = options['id'];
    if (args.length === 0 && typeof id !== 'string') throw new UsageError('Name at least one flow file, or a flow with --id.');
    const counts = { passed: 0, failed: 0 };
    if (typeof id === 'string') report(call, id, await playOnServer(call, id), counts);
    for (const file of args) report(call, file, await playFile(file), counts);
    call.write(`${counts.passed} passed, ${counts.failed} failed`);
    return counts.failed > 0 ? 1 : 0;
  },
});

function report({ write }: CommandCall, where: string, played: readonly Played[], counts: { passed: number; failed: number }): void {
  if (played.length === 0) throw new CommandError(`${where} has no tests.`);
  for (const { name, differences } of played) {
    const passed = differences.length === 0;
    counts[passed ? 'passed' : 'failed'] += 1;
    write(`${passed ? 'ok  ' : 'FAIL'} ${where}: ${name}`);
    for (const difference of differences) write(`     ${difference}`);
  }
}

async function playOnServer(call: CommandCall, id: string): Promise<Played[]> {
  const { results } = await callServer<FlowTestRun>(call, 'POST', `/flows/${encodeURIComponent(id)}/tests/run`);
  return results.map(({ name, differences }) => ({ name, differences: testWords(differences) }));
}

async function playFile(file: string): Promise<Played[]> {
  const flow = await readFlowFile(file);
  const [cases, tests] = [await readFlowCases(file), await readFlowTests(file)];
  const setting = { flow: { flowId: flow.id ?? 'flow-1', ...flow }, others: [], organisation: pretendOrganisation };
  return [
    ...cases.map((flowCase) => ({ name: flowCase.name, differences: play(flow, flowCase) })),
    ...tests.map(({ name, script, expect }) => ({ name, differences: testWords(playFlowTest(setting, script, expect).differences) })),
  ];
}

function play({ graph, kind }: FlowFile, flowCase: NodeCase): string[] {
  const trigger = graph.nodes.map((node) => manifests[node.type]).find((manifest): manifest is NodeManifest => manifest?.flags.trigger === true);
  if (trigger === undefined) return ['The flow has no trigger, so nothing starts it.'];
  try {
    const result = playCase(trigger, flowCase, { graph, kind, registry: installedNodes, whole: true });
    return compareCase(flowCase.expect, result).map(({ what, expected, actual }) => `${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
