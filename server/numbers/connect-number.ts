import { firstSpeed } from '../../activities/speed/change-number.ts';
import { keepChange } from '../../activities/speed/speed-history.ts';
import { isDuplicateKey } from '../../activities/store/duplicate-key.ts';
import { publish } from '../../activities/store/feed.ts';
import { NumberModel } from '../../activities/store/models/numbers.ts';
import { forgetNumber } from '../../activities/store/number-directory.ts';
import { ApiProblem } from '../../schemas/errors.ts';
import type { NumberCreate, NumberRecord } from '../../schemas/generated/types.ts';
import { flatPlan, speedPlans } from '../../schemas/speed-plans.ts';
import type { Graph } from './graph.ts';

/**
 * Connects a business number: asks WhatsApp who it is, which also proves the token, stores it with the token encrypted
 * and has its webhooks sent to us. Shared by the API and the seed.
 */
export async function connectNumber(graph: Graph, orgId: string, body: NumberCreate, now: number): Promise<NumberRecord> {
  const facts = { ...(await graph.numberFacts(body.id, body.token)), ...(await graph.accountFacts(body.wabaId, body.token)) };
  const plan = body.plan ?? (body.perSecond === undefined ? speedPlans.cloud_80 : flatPlan(body.perSecond));
  const number: NumberRecord = {
    _id: body.id,
    orgId,
    wabaId: body.wabaId,
    ...facts,
    token: graph.sealToken(body.id, body.token),
    ...(body.appSecret === undefined ? {} : { appSecret: graph.sealAppSecret(body.id, body.appSecret) }),
    speed: firstSpeed(facts, plan, now),
    createdAt: new Date(now),
  };
  // Before it is stored: where this is refused nothing stays behind half done, and twice is the same as once.
  await graph.subscribe(body.wabaId, body.token);
  try {
    await NumberModel.create(number);
  } catch (error) {
    if (isDuplicateKey(error)) throw new ApiProblem('NUMBER_TAKEN', [{ field: 'id', rule: 'unique', message: 'This phone number id is already connected.', fix: 'Disconnect it there first.' }]);
    throw error;
  }
  await keepChange(number);
  forgetNumber(number._id);
  publish({ orgId, topic: 'numbers', type: 'number.changed', id: number._id });
  return number;
}
