import { notice } from '../../schemas/notices.ts';
import { storeNotifications } from '../commands/notify.ts';
import { catalogueChanged } from '../engine/catalogue.ts';
import { publish } from '../store/feed.ts';
import { FlowModel } from '../store/models/flows.ts';
import { UserModel } from '../store/models/users.ts';
import type { BudgetLimit } from './charge-budget.ts';

/**
 * The budget of a flow is used up: it starts for nobody any more, until a person starts it again, and those who look after
 * flows are told. Whoever pauses it first tells them, so they are told once.
 */
export async function pauseOverBudget(orgId: string, flowId: string, limit: BudgetLimit, now: number): Promise<void> {
  const { modifiedCount } = await FlowModel.updateOne({ _id: flowId, orgId, status: 'live' }, { $set: { status: 'paused', updatedAt: new Date(now) } });
  if (modifiedCount === 0) return;
  await catalogueChanged(orgId);
  for (const topic of ['flows', `flow:${flowId}`]) publish({ orgId, topic, type: 'flow.changed', id: flowId });
  const [flow, users] = await Promise.all([
    FlowModel.findById(flowId).select('name').lean(),
    UserModel.find({ orgId, role: { $in: ['marketer', 'administrator'] }, disabledAt: { $exists: false } }).select('_id').lean(),
  ]);
  const words = notice(limit === 'day' ? 'budget_of_today_used' : 'budget_used', { flow: flow?.name ?? flowId });
  await storeNotifications(users.map(({ _id: userId }) => ({ _id: `budget:${flowId}:${now}:${userId}`, orgId, userId, level: 'urgent', ...words, flowId, createdAt: new Date(now) })));
}
