import { request } from 'undici';
import type { Outlook } from '../../delivery/ladder.ts';
import type { Sim } from '../../sim.ts';
import type { BusinessNumber, Customer } from '../../world/entities.ts';
import { GraphError } from '../graph-error.ts';
import type { CheckedContent, LaterFailure } from './content-rule.ts';
import type { Envelope } from './envelope.ts';

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
  const failure = windowFailure(sim, number, customer, envelope, content, now) ?? customerFailure(number, customer, envelope, content)
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

function customerFailure(number: BusinessNumber, customer: Customer, envelope: Envelope, content: CheckedContent): LaterFailure | undefined {
  if (!customer.onWhatsApp || customer.blockedNumbers.includes(number.id)) return { code: 131026 };
  if (envelope.identityHash !== undefined && envelope.identityHash !== customer.identityHash) return { code: 137000 };
  if (content.category === 'marketing' && !customer.acceptsMarketing) return { code: 131050 };
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
