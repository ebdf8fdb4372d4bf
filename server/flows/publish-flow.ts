import { catalogueChanged } from '../../activities/engine/catalogue.ts';
import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { FlowVersionModel } from '../../activities/store/models/flow-versions.ts';
import { FlowModel } from '../../activities/store/models/flows.ts';
import { PlanModel } from '../../activities/store/models/plans.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { FailedTests, FlowRecord, FlowVersionRecord } from '../../schemas/generated/types.ts';
import { clockedTriggers } from '../../workflows/engine/clocks.ts';
import { requirePassedTests } from '../flow-tests/require-passed-tests.ts';
import { flowChanged } from './flow-changed.ts';
import { findIssues } from './find-issues.ts';
import { planOfDraft } from './plan-of-draft.ts';
import { storeMove, type MoveOrder } from './store-move.ts';

export interface Publication {
  readonly flow: FlowRecord;
  readonly message: string;
  /** User id; absent when the seed or an API key publishes. */
  readonly author?: string | undefined;
  readonly now: number;
  /** What happens to contacts inside earlier versions; left out, they stay where they are. */
  readonly moving?: MoveOrder | undefined;
  /** Why it is published although tests fail. */
  readonly despiteTests?: string | undefined;
}

/**
 * Makes the draft the live version: checks it, plays its tests, stores the compiled plan under its hash, then the immutable version,
 * and last the flow's pointer to it, so that a crash in between leaves nothing that points nowhere and the next
 * attempt simply goes on. What is to happen to contacts inside is stored before the version is live, so that it is not
 * forgotten either.
 */
export async function publishFlow({ flow, message, author, now, moving, despiteTests }: Publication): Promise<{ flow: FlowRecord; version: FlowVersionRecord }> {
  const errors = (await findIssues(flow)).filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new ApiProblem('FLOW_PUBLISH_INVALID', errors.map((issue) => ({ ...issue })));
  const failedTests = await requirePassedTests(flow, despiteTests);
  const { plan, hash } = await planOfDraft(flow);
  await PlanModel.updateOne({ _id: hash }, { $setOnInsert: { plan, createdAt: new Date(now) } }, { upsert: true });
  const version = await storeVersion({ flow, hash, message, author, now, failedTests });
  await storeMove(version, moving, now);
  const change = { status: 'live' as const, publishedVersion: version.number, publishedHash: hash, publishedAt: new Date(now), clocked: clockedTriggers(plan).length > 0 };
  const published = await FlowModel.findOneAndUpdate({ _id: flow._id, orgId: flow.orgId, revision: flow.revision }, { $set: change }, { returnDocument: 'after' }).lean();
  if (published === null) {
    await storeMove(version, undefined, now);
    throw new ApiProblem('FLOW_REVISION_CONFLICT');
  }
  await catalogueChanged(flow.orgId);
  flowChanged(flow.orgId, flow);
  return { flow: published, version };
}

/** Takes the next free number. One that an interrupted attempt left behind with the same content is used again. */
async function storeVersion(facts: Pick<Publication, 'flow' | 'message' | 'author' | 'now'> & { hash: string; failedTests: FailedTests | undefined }): Promise<FlowVersionRecord> {
  const { flow, hash, message, author, now, failedTests } = facts;
  for (let number = (flow.publishedVersion ?? 0) + 1; ; number += 1) {
    const version: FlowVersionRecord = {
      _id: `${flow._id}:${number}`,
      orgId: flow.orgId,
      flowId: flow._id,
      number,
      planHash: hash,
      graph: flow.draft,
      message,
      createdAt: new Date(now),
      ...(author === undefined ? {} : { author }),
      ...(failedTests === undefined ? {} : { failedTests }),
    };
    try {
      await FlowVersionModel.create(version);
      return version;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const taken = await FlowVersionModel.findById(version._id).lean();
      if (taken?.planHash === hash) return taken;
    }
  }
}
