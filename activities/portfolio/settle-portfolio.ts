import type { ConversationRecord, NumberRecord } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { notice } from '../../schemas/notices.ts';
import { PORTFOLIO_WARNING, tierLimit } from '../../schemas/messaging-tiers.ts';
import type { SendProblem } from '../../schemas/send-problems.ts';
import type { SendInput } from '../../workflows/activity-contract.ts';
import { publish } from '../store/feed.ts';
import { tellAdministrators } from '../commands/tell-administrators.ts';
import { portfolioOf } from './portfolio-of.ts';
import { takeRoom } from './portfolio-room.ts';

/** Room may come before its time: WhatsApp raises limits, and some messages do not leave after all. */
const LONGEST_WAIT_MS = durations.HOUR;

export interface BusinessInitiated {
  readonly input: Pick<SendInput, 'key' | 'sendId' | 'message'>;
  readonly number: NumberRecord;
  readonly conversation: Pick<ConversationRecord, 'windowExpiresAt'>;
}

/**
 * A message to somebody who has not written within 24 hours counts against the messaging limit of the portfolio. Gives
 * how long to wait, and why, when the limit is reached; undefined when it may go. Inside the service window nothing counts.
 */
export async function settlePortfolio({ input, number, conversation }: BusinessInitiated, now: number): Promise<{ problem: SendProblem; waitMs: number } | undefined> {
  if (!startsConversation({ input, conversation }, now)) return undefined;
  const { orgId, _id: numberId } = number;
  const limit = tierLimit(number.messagingTier);
  const portfolio = portfolioOf(number);
  const room = await takeRoom({ portfolio, orgId, contactId: input.key.contactId, sendId: input.sendId, limit }, now);
  if (limit !== undefined && room.used >= Math.floor(limit * PORTFOLIO_WARNING)) await warn({ portfolio, orgId, numberId, limit, used: room.used }, now);
  return room.kind === 'counted' ? undefined : { problem: { code: 'portfolio_full', values: { used: room.used } }, waitMs: Math.min(room.waitMs, LONGEST_WAIT_MS) };
}

/** Only templates can go to somebody outside of the service window. */
export function startsConversation({ input, conversation }: Pick<BusinessInitiated, 'input' | 'conversation'>, now: number): boolean {
  return input.message.type === 'template' && !(conversation.windowExpiresAt !== undefined && conversation.windowExpiresAt.getTime() > now);
}

interface Usage {
  readonly portfolio: string;
  readonly orgId: string;
  readonly numberId: string;
  readonly limit: number;
  readonly used: number;
}

/** Portfolios of which the administrators have been told today by this process; the id of the notification makes it once for all. */
const warned = new Set<string>();

async function warn({ portfolio, orgId, numberId, limit, used }: Usage, now: number): Promise<void> {
  const id = `portfolio:${portfolio}:${limit}:${Math.floor(now / durations.DAY)}`;
  if (warned.has(id)) return;
  warned.add(id);
  await tellAdministrators(orgId, id, { level: 'urgent', ...notice('portfolio_nearly_full', { used, limit }) }, now);
  publish({ orgId, topic: 'numbers', type: 'number.changed', id: numberId });
}
