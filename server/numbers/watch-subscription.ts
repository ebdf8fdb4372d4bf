import type { NumberRecord } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { notice } from '../../schemas/notices.ts';
import type { ServerContext } from '../context.ts';
import { keepReport } from '../webhook/platform/report.ts';

/**
 * Without its subscription an account sends no webhooks, and nothing else shows it (the set-up fault that integrations report most):
 * if somebody took it away it is made anew, and the administrators hear that something may be missing.
 */
export async function watchSubscription({ graph, now }: Pick<ServerContext, 'graph' | 'now'>, wabaId: string, token: string, numbers: readonly NumberRecord[]): Promise<void> {
  const [apps, appId] = [await graph.subscribedApps(wabaId, token), await graph.appOf(token)];
  if (appId === undefined ? apps.length > 0 : apps.includes(appId)) return;
  await graph.subscribe(wabaId, token);
  const at = now();
  for (const orgId of new Set(numbers.map((number) => number.orgId))) {
    const facts = { _id: `subscription:${wabaId}:${Math.floor(at / durations.HOUR)}:${orgId}`, orgId, at: new Date(at), field: 'subscribed_apps', wabaId, level: 'urgent' as const };
    await keepReport(facts, notice('account_unsubscribed', { account: wabaId }), at);
  }
}
