import { manifests } from '../../../nodes/generated/manifests.ts';
import type { NodeCase, NodeManifest } from '../../../schemas/generated/types.ts';
import { compareCase } from '../../../workflows/engine/case/compare.ts';
import { playCase } from '../../../workflows/engine/case/play-case.ts';
import { installedNodes } from '../../../workflows/engine/registry.ts';
import { CommandError, defineCommand, UsageError } from '../command.ts';
import { readFlowCases, readFlowFile, type FlowFile } from '../flow-file.ts';

export default defineCommand({
  words: ['flow', 'test'],
  usage: 'FILE...',
  summary: 'Play the cases of flow files with the engine and compare; exit code 1 when one differs',
  help: `
Cases stand in FILE's own "cases", or beside it in a file whose name ends in .cases.json: a list of
{ name, now?, contact?, organisation?, steps, expect } as in nodes/<type>/cases.json. Time is simulated.`,
  async run({ args, write }) {
    if (args.length === 0) throw new UsageError('Name at least one flow file.');
    let passed = 0;
    let failed = 0;
    for (const file of args) {
      const flow = await readFlowFile(file);
      const cases = await readFlowCases(file);
      if (cases.length === 0) throw new CommandError(`${file} has no cases.`);
      for (const flowCase of cases) {
        const differences = play(flow, flowCase);
        if (differences.length === 0) passed += 1;
        else failed += 1;
        write(`${differences.length === 0 ? 'ok  ' : 'FAIL'} ${file}: ${flowCase.name}`);
        for (const difference of differences) write(`     ${difference}`);
      }
    }
    write(`${passed} passed, ${failed} failed`);
    return failed > 0 ? 1 : 0;
  },
});

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
