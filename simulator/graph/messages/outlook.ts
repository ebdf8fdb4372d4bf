import { request } from 'undici';
import type { Outlook } from '../../delivery/ladder.ts';
import { isBlocked } from '../../customer/receive.ts';
import { SERVICE_CHARGED_FROM } from '../../delivery/pricing.ts';
import type { Sim } from '../../sim.ts';
import type { BusinessNumber, Customer } from '../../world/entities.ts';
import { countryOf } from '../../world/wa-id.ts';
import { GraphError } from '../graph-error.ts';
import { planTierUpgrade } from '../numbers/messaging-tier.ts';
import type { CheckedContent, LaterFailure } from './content-rule.ts';
import type { Envelope } from './envelope.ts';
import { NOBODY } from './recipient.ts';

const LINK_TIMEOUT_MS = 5_000;

/** Decides what becomes of a message that is about to be accepted: delivered, or failed later and why. */
export async function outlookOf(
  sim: Sim,
  number: BusinessNumber,
  customer: Customer,
  envelope: Envelope,
  content: CheckedContent,
  now: number,
): Promise<Outlook> {
  const fault = sim.faults.concerns('message')
    ? sim.faults.strike('message', {
        numberId: number.id,
        people: [customer.waId ?? '', customer.userId, envelope.to ?? '', envelope.recipient ?? ''],
        types: [envelope.type],
        template: content.templateName,
      })
    : undefined;
  if (fault?.fail !== undefined) {
    return { failure: { code: fault.fail, ...(fault.details === undefined ? {} : { details: fault.details }) } };
  }
  // A user id in the place of a number: accepted, and never heard of again.
  if (envelope.to !== undefined && customer.key.startsWith(NOBODY)) return { skip: ['sent', 'delivered', 'read'] };
  const isStarted = content.category !== 'service' && !sim.world.windows.isOpen(number.id, customer.key, now);
  const failure = windowFailure(sim, number, customer, envelope, content, now) ?? customerFailure(sim, number, customer, envelope, content)
    ?? businessFailure(sim, number, content, isStarted, now) ?? (isStarted ? reachFailure(sim, number, customer, now) : undefined)
    ?? content.laterFailure ?? (await linkFailure(sim, content));
  return { ...(failure ? { failure } : {}), ...(fault?.skip ? { skip: fault.skip } : {}) };
}

function windowFailure(sim: Sim, number: BusinessNumber, customer: Customer, envelope: Envelope, content: CheckedContent, now: number): LaterFailure | undefined {
  const { windowCheck } = sim.world.behaviour;
  if (envelope.type === 'template' || content.category !== 'service' || windowCheck === 'off') return undefined;
  if (sim.world.windows.isOpen(number.id, customer.key, now)) return undefined;
  if (windowCheck === 'atOnce') {
    throw new GraphError(131047, { details: 'Message failed to send because more than 24 hours have passed since the customer last replied to this number.' });
  }
  return { code: 131047 };
}

function customerFailure(sim: Sim, number: BusinessNumber, customer: Customer, envelope: Envelope, content: CheckedContent): LaterFailure | undefined {
  if (isBlocked(number, customer)) return { code: 130403 };
  if (!customer.onWhatsApp || customer.blockedNumbers.includes(number.id)) return { code: 131026 };
  if (envelope.identityHash !== undefined && envelope.identityHash !== customer.identityHash) return { code: 137000 };
  if (!content.category.startsWith('marketing')) return undefined;
  if (!customer.acceptsMarketing) return { code: 131050 };
  // Since 1 April 2025 people in the United States get no marketing templates.
  const isInUnitedStates = customer.waId === undefined ? customer.userId.startsWith('US.') : countryOf(customer.waId) === 'US';
  return isInUnitedStates && sim.world.behaviour.refuseUsMarketing ? { code: 131049 } : undefined;
}

/** What the state of number and account lets fail although the request is accepted. */
function businessFailure(sim: Sim, number: BusinessNumber, content: CheckedContent, isStarted: boolean, now: number): LaterFailure | undefined {
  const waba = sim.world.wabas.get(number.wabaId);
  const lost = isStarted ? 'RESTRICTED_BIZ_INITIATED_MESSAGING' : 'RESTRICTED_CUSTOMER_INITIATED_MESSAGING';
  if (waba?.restrictions?.includes(lost)) throw new GraphError(368);
  if (isStarted && (number.status === 'RESTRICTED' || number.status === 'RATE_LIMITED')) return { code: 131048 };
  if (number.nameStatus === 'DECLINED') return { code: 131037 };
  const isPaid = content.category !== 'service' || now >= SERVICE_CHARGED_FROM;
  return waba?.hasPaymentMethod === false && isPaid ? { code: 131042 } : undefined;
}

/**
 * The people whom a portfolio may write to first in 24 hours. Beyond them the number counts as restricted; the platform
 * documents no code of its own for this, 131048 is what senders report.
 */
function reachFailure(sim: Sim, number: BusinessNumber, customer: Customer, now: number): LaterFailure | undefined {
  if (!sim.world.behaviour.messagingLimit) return undefined;
  const { id, tier } = sim.world.portfolioOf(number.wabaId);
  if (!sim.world.reach.take(id, customer.key, tier, now)) return { code: 131048 };
  planTierUpgrade(sim, id, now);
  return undefined;
}

async function linkFailure(sim: Sim, content: CheckedContent): Promise<LaterFailure | undefined> {
  if (!sim.world.behaviour.fetchLinks) return undefined;
  for (const link of content.links ?? []) {
    try {
      const response = await request(link, { headersTimeout: LINK_TIMEOUT_MS, bodyTimeout: LINK_TIMEOUT_MS });
      await response.body.dump();
      if (response.statusCode !== 200) return { code: 131053, details: `Media download error: the link answered ${response.statusCode}` };
    } catch (error) {
      return { code: 131053, details: `Media download error: ${error instanceof Error ? error.message : String(error)}` };
    }
  }
  return undefined;
}
