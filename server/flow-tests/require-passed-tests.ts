import { ApiProblem } from '../../schemas/errors.ts';
import type { FailedTests, FlowRecord } from '../../schemas/generated/types.ts';
import { testWords } from '../../workflows/engine/case/test-words.ts';
import { runFlowTests } from './run-flow-tests.ts';

/**
 * Plays a flow's tests before it is published. When some fail, a reason lets it through (unless the flow's settings say
 * block), and what failed is kept with the version.
 */
export async function requirePassedTests(flow: FlowRecord, reason: string | undefined): Promise<FailedTests | undefined> {
  const failed = (await runFlowTests(flow)).filter((result) => !result.passed);
  if (failed.length === 0) return undefined;
  if (reason !== undefined && flow.draft.settings.onFailingTest !== 'block') return { names: failed.map(({ name }) => name), reason: reason.trim() };
  const details = failed.map(({ id, name, differences }) => ({ field: `tests.${id}`, rule: 'test', name, message: `${name}: ${testWords(differences).join('; ')}`.slice(0, 1000) }));
  throw new ApiProblem('FLOW_TESTS_FAILED', details);
}
