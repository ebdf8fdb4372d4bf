import { Cache } from '../../activities/store/cache.ts';
import { withoutUndefined } from '../../activities/store/without-undefined.ts';
import type { NumberRecord, NumberView } from '../../schemas/generated/types.ts';
import type { ServerContext } from '../context.ts';

/** A page that is open asks often, and 200 numbers are 200 calls. */
const backlogs = new Cache<string, number | undefined>({ max: 5000, maxAgeMs: 2000 });

/** Numbers with their state and how many messages wait to be sent. */
export async function numberViews(server: ServerContext, numbers: readonly NumberRecord[]): Promise<NumberView[]> {
  return Promise.all(numbers.map(async (number) => view(number, (await backlogs.get(number._id, (id) => server.conversations.backlog(id))) ?? 0)));
}

export async function numberView(server: ServerContext, number: NumberRecord): Promise<NumberView> {
  const [only] = await numberViews(server, [number]);
  if (only === undefined) throw new Error('A view was made of every number.');
  return only;
}

function view(number: NumberRecord, queued: number): NumberView {
  const { _id: id, wabaId, displayPhoneNumber, verifiedName, status, quality, messagingTier, throughput, speed, breaker } = number;
  return withoutUndefined({
    id, wabaId, displayPhoneNumber, verifiedName, status, quality, messagingTier, throughput, queued,
    perSecond: speed.perSecond,
    hasAppSecret: number.appSecret !== undefined,
    breaker: breaker === undefined ? undefined : { since: breaker.since.toISOString(), code: breaker.code, message: breaker.message },
  });
}
