import { portfolioOf } from '../../activities/portfolio/portfolio-of.ts';
import { usedAt } from '../../activities/portfolio/portfolio-room.ts';
import { planOf, speedAt } from '../../activities/speed/number-signals.ts';
import { Cache } from '../../activities/store/cache.ts';
import { PortfolioModel } from '../../activities/store/models/portfolios.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { NumberRecord, NumberView } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { tierLimit } from '../../schemas/messaging-tiers.ts';
import { fullRate } from '../../schemas/speed-policy.ts';
import type { ServerContext } from '../context.ts';
import { sendingOf, type Sending } from './sending-of.ts';

/** A page that is open asks often, and 200 numbers are 200 calls. */
const backlogs = new Cache<string, number | undefined>({ max: 5000, maxAgeMs: 4000 });

/** Numbers with their state, what they send, and how many messages wait to be sent. */
export async function numberViews(server: ServerContext, numbers: readonly NumberRecord[]): Promise<NumberView[]> {
  const now = server.now();
  const portfolios = [...new Set(numbers.map(portfolioOf))];
  const [sendings, used, queued] = await Promise.all([
    sendingOf(numbers.map(({ _id }) => _id), now),
    PortfolioModel.find({ _id: { $in: portfolios } }).lean().then((found) => new Map(found.map((portfolio) => [portfolio._id, usedAt(portfolio, now)]))),
    Promise.all(numbers.map(({ _id }) => backlogs.get(_id, (id) => server.conversations.backlog(id)))),
  ]);
  return numbers.map((number, index) => view({ number, queued: queued[index] ?? 0, used: used.get(portfolioOf(number)) ?? 0, sending: sendings.get(number._id), now }));
}

export async function numberView(server: ServerContext, number: NumberRecord): Promise<NumberView> {
  const [only] = await numberViews(server, [number]);
  if (only === undefined) throw new Error('A view was made of every number.');
  return only;
}

interface Parts {
  readonly number: NumberRecord;
  readonly queued: number;
  readonly used: number;
  readonly sending: Sending | undefined;
  readonly now: number;
}

function view({ number, queued, used, sending, now }: Parts): NumberView {
  const { _id: id, wabaId, accountName, displayPhoneNumber, verifiedName, status, quality, messagingTier, throughput, breaker, lastError } = number;
  const plan = planOf(number);
  const { state, perMinute } = speedAt(number, now);
  const limit = tierLimit(messagingTier);
  return withoutUndefined({
    id, wabaId, accountName, displayPhoneNumber, verifiedName, status, quality, messagingTier, throughput, queued,
    plan, perMinute, perSecond: perMinute / 60, fullPerMinute: fullRate(plan, state.goodMs),
    risk: state.risk === undefined || plan.risk === undefined ? undefined : {
      kind: state.risk.kind,
      at: new Date(state.risk.at).toISOString(),
      recoveredAt: new Date(now + Math.max((plan.risk.holdDays + plan.risk.recoverDays) * durations.DAY - state.risk.calmMs, 0)).toISOString(),
    },
    portfolio: { id: portfolioOf(number), used, ...(limit === undefined ? {} : { limit }) },
    sentByMinute: [...(sending?.sentByMinute ?? [])],
    failedLastHour: sending?.failed ?? 0,
    lastError: lastError === undefined ? undefined : { ...lastError, at: lastError.at.toISOString() },
    hasAppSecret: number.appSecret !== undefined,
    breaker: breaker === undefined ? undefined : withoutUndefined({ since: breaker.since.toISOString(), code: breaker.code, message: breaker.message, scope: breaker.scope }),
  });
}
