import { setImmediate as breathe } from 'node:timers/promises';
import { calledFlows } from '../../activities/engine/called-flows.ts';
import { FlowTestModel } from '../../activities/store/models/flow-tests.ts';
import { OrganisationModel } from '../../activities/store/models/organisations.ts';
import type { FlowRecord, FlowTestResult } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import { playFlowTest, type FlowTestSetting } from '../../workflows/engine/case/play-flow-test.ts';

type Drawn = Pick<FlowRecord, '_id' | 'orgId' | 'name' | 'kind' | 'draft'>;

/** Plays every test of a flow with its draft, by the engine that answers customers. Sends nothing and stores nothing. */
export async function runFlowTests(flow: Drawn): Promise<FlowTestResult[]> {
  const tests = await FlowTestModel.find({ flowId: flow._id, orgId: flow.orgId }).sort({ _id: 1 }).limit(limits.maxTestsPerFlow).lean();
  if (tests.length === 0) return [];
  const setting = await settingOf(flow);
  const results: FlowTestResult[] = [];
  for (const { _id: id, name, script, expect } of tests) {
    const { differences, actual } = playFlowTest(setting, script, expect);
    results.push({ id, name, passed: differences.length === 0, differences, actual });
    // A long conversation must not keep others of this server waiting for the rest.
    await breathe();
  }
  return results;
}

async function settingOf({ _id: flowId, orgId, name, kind, draft: graph }: Drawn): Promise<FlowTestSetting> {
  const [organisation, others] = await Promise.all([OrganisationModel.findById(orgId, { name: 1 }).lean(), calledFlows(orgId, flowId, graph)]);
  return { flow: { flowId, name, kind, graph }, others, organisation: { id: orgId, name: organisation?.name ?? '' } };
}
