import { checkFlow } from '../../../workflows/engine/check-flow.ts';
import type { FlowIssue } from '../../../schemas/generated/types.ts';
import { CommandError, defineCommand, UsageError, type CommandCall } from '../command.ts';
import { readFlowFile } from '../flow-file.ts';

export default defineCommand({
  words: ['flow', 'validate'],
  usage: 'FILE... [--strict]',
  summary: 'Run the publish checks over flow files; exit code 1 when one could not be published',
  help: 'With --strict, warnings count as errors.',
  options: { strict: { type: 'boolean' } },
  async run(call) {
    if (call.args.length === 0) throw new UsageError('Name at least one flow file.');
    let bad = false;
    for (const file of call.args) bad = !(await validate(call, file)) || bad;
    return bad ? 1 : 0;
  },
});

async function validate(call: CommandCall, file: string): Promise<boolean> {
  try {
    const { graph, kind } = await readFlowFile(file);
    const issues = checkFlow(graph, kind);
    for (const issue of issues) call.write(`${file}: ${line(issue)}`);
    const bad = issues.some((issue) => issue.severity === 'error' || call.options['strict'] === true);
    call.write(`${file}: ${bad ? 'cannot be published' : 'can be published'} (${graph.nodes.length} steps, ${issues.length} ${issues.length === 1 ? 'finding' : 'findings'})`);
    return !bad;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    call.complain(error.message);
    return false;
  }
}

function line({ severity, code, nodeId, path, handle, message }: FlowIssue): string {
  const place = [nodeId, handle ?? path].filter((part) => part !== undefined && part !== '').join(' ');
  return `${severity} ${code}${place === '' ? '' : ` at ${place}`}: ${message}`;
}
