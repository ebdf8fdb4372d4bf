import { createHmac } from 'node:crypto';
import type { HttpCallInput, WebhookDeliveryRecord, WebhookSubscriptionRecord } from '../../schemas/generated/types.ts';
import { StepError } from '../../schemas/errors.ts';
import { durations, limits } from '../../schemas/limits.ts';
import { callOnce } from '../http/call-once.ts';
import { againAfter, HttpProblem } from '../http/http-problem.ts';
import type { HttpCaller } from '../http/http-request.ts';
import { SecretUnreadable } from '../store/secret-box.ts';
import { WebhookDeliveryModel } from '../store/models/webhook-deliveries.ts';
import { WebhookSubscriptionModel } from '../store/models/webhook-subscriptions.ts';

/** How one try went: taken, to be tried again, or hopeless. */
type Outcome = { readonly state: 'delivered'; readonly status: number } | { readonly state: 'waiting' | 'dead'; readonly status?: number; readonly problem: string };

/**
 * The activity that delivers one event to one subscriber: every run of it is one try. It ends when the subscriber took
 * the event or a day of tries is over; until then it fails, and Temporal tries again after the pause it names.
 */
export function createDeliverEvent(caller: HttpCaller): (input: { deliveryId: string }) => Promise<{ state: string }> {
  return async ({ deliveryId }) => {
    const delivery = await WebhookDeliveryModel.findById(deliveryId).lean();
    if (delivery === null || delivery.state !== 'waiting') return { state: delivery?.state ?? 'gone' };
    const subscription = await WebhookSubscriptionModel.findById(delivery.subscriptionId).lean();
    const tried = subscription === null ? ({ state: 'dead', problem: 'The subscription was deleted.' } as const) : await tryOnce(caller, delivery, subscription);
    const now = caller.now();
    const pauseMs = pauseAfter(delivery.attempts + 1, caller.random);
    const over = tried.state === 'waiting' && now + pauseMs > delivery.since.getTime() + limits.deliveryTryMs;
    const outcome: Outcome = over ? { ...tried, state: 'dead' } : tried;
    await note(delivery, outcome, now, pauseMs);
    if (outcome.state === 'waiting') throw againAfter(pauseMs, outcome.problem);
    return { state: outcome.state };
  };
}

async function tryOnce(caller: HttpCaller, delivery: WebhookDeliveryRecord, subscription: WebhookSubscriptionRecord): Promise<Outcome> {
  const signal = AbortSignal.timeout(limits.httpTimeoutMs);
  try {
    const { status } = await callOnce(requestOf(delivery, subscription.url, caller.secrets.open(subscription.secret, subscription._id)), { client: caller.client, credential: undefined, signal, now: caller.now });
    if (status < 300) return { state: 'delivered', status };
    // Gone (RFC 9110, 15.5.11): the subscriber says that it will never take it.
    return { state: status === 410 ? 'dead' : 'waiting', status, problem: `The subscriber answered with status ${status}.` };
  } catch (error) {
    if (signal.aborted) return { state: 'waiting', problem: `The subscriber did not answer within ${limits.httpTimeoutMs / durations.SECOND} seconds.` };
    if (error instanceof SecretUnreadable) return { state: 'dead', problem: 'The signing secret cannot be read.' };
    if (!(error instanceof HttpProblem) && !(error instanceof StepError)) throw error;
    return { state: 'waiting', problem: error.message };
  }
}

function requestOf({ _id, event, body }: WebhookDeliveryRecord, url: string, secret: string): HttpCallInput {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers = [{ name: 'X-Parley-Event', value: event }, { name: 'X-Parley-Delivery', value: _id }, { name: 'X-Parley-Signature', value: `sha256=${signature}` }];
  return { orgId: '', method: 'POST', url, query: [], headers, body: { type: 'json', text: body }, timeoutMs: limits.httpTimeoutMs, retries: 0, idempotencyKey: _id, picks: [] };
}

async function note({ _id, subscriptionId }: WebhookDeliveryRecord, outcome: Outcome, now: number, pauseMs: number): Promise<void> {
  const at = new Date(now);
  const problem = outcome.state === 'delivered' ? undefined : outcome.problem;
  const unset = { ...(problem === undefined ? { problem: 1 as const } : {}), ...(outcome.state === 'waiting' ? {} : { nextAt: 1 as const }), ...(outcome.status === undefined ? { status: 1 as const } : {}) };
  await WebhookDeliveryModel.updateOne({ _id }, {
    $set: { state: outcome.state, ...(outcome.status === undefined ? {} : { status: outcome.status }), ...(problem === undefined ? { deliveredAt: at } : { problem }), ...(outcome.state === 'waiting' ? { nextAt: new Date(now + pauseMs) } : {}) },
    $inc: { attempts: 1 },
    ...(Object.keys(unset).length === 0 ? {} : { $unset: unset }),
  });
  await WebhookSubscriptionModel.updateOne({ _id: subscriptionId }, { $set: problem === undefined ? { lastDeliveredAt: at } : { lastProblem: problem, lastProblemAt: at } });
}

/** 10, 20, 40 seconds and so on to an hour, each up to half longer, so that many deliveries do not come back at once. */
function pauseAfter(attempts: number, random: () => number): number {
  return Math.min(10 * durations.SECOND * 2 ** (attempts - 1), durations.HOUR) * (1 + random() / 2);
}
