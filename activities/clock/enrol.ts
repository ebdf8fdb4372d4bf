import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { CLOCK_EVENT } from '../../nodes/shared/clock-event.ts';
import { StepError } from '../../schemas/errors.ts';
import type { ContactRecord, ExternalEvent } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { ClockActivities, EnrolInput } from '../../workflows/activity-contract.ts';
import { clockedTriggers, type ClockedTrigger } from '../../workflows/engine/clocks.ts';
import { contactContext } from '../../workflows/engine/context/clock-context.ts';
import { runIdOf } from '../../workflows/engine/ids.ts';
import { conversationId } from '../../workflows/names.ts';
import { tellConversation } from '../../workflows/tell-conversation.ts';
import { contactView } from '../engine/scene.ts';
import { ensureConversation } from '../messages/ensure-conversation.ts';
import { ContactModel } from '../store/models/contacts.ts';
import { FlowModel } from '../store/models/flows.ts';
import { NumberModel } from '../store/models/numbers.ts';
import { RunModel } from '../store/models/runs.ts';
import { loadLiveFlow, type LiveClockFlow } from './live-flow.ts';

/** Signals under way at the same time: a schedule must not push aside what customers write meanwhile. */
const AT_ONCE = 10;
/** Tells an attempt that follows one which died that some of the batch may know already. */
const TELLING = 'telling';

/** The activity that tells one batch of contacts that a trigger's time has come, or is near. It may be repeated. */
export function createEnrol(client: Client, now: () => number): ClockActivities['enrol'] {
  return async (input) => {
    const { orgId, flowId, nodeId, after } = input;
    const live = await loadLiveFlow(orgId, flowId);
    if (live === undefined) return { told: 0, ...((await isPaused(orgId, flowId)) ? { held: Context.current().info.heartbeatDetails === TELLING ? 'begun' : 'before' } : {}) };
    const trigger = clockedTriggers(live.plan).find((candidate) => candidate.nodeId === nodeId);
    if (trigger === undefined) return { told: 0 };
    const contacts = await ContactModel.find({ orgId, mergedInto: { $exists: false }, ...(after === undefined ? {} : { _id: { $gt: after } }) }).sort({ _id: 1 }).limit(limits.enrolBatch).lean();
    const numbers = await allowedNumbers(orgId, trigger);
    const belonging = contacts.filter((contact) => isMeant(live, trigger, contact, { ...input, now: now() }));
    const meant = input.resumed === undefined ? belonging : await keptFromStarting(input, belonging, numbers);
    for (let start = 0; start < meant.length; start += AT_ONCE) {
      Context.current().heartbeat(TELLING);
      await Promise.all(meant.slice(start, start + AT_ONCE).map((contact) => tell(client, input, contact, { numbers, now: now() })));
    }
    // Also after the last ones it is asked once more: a pause may have kept some of them from starting.
    const last = contacts.at(-1)?._id;
    return { told: numbers.length === 0 ? 0 : meant.length, ...(last === undefined ? {} : { last }) };
  };
}

/** Whoever opted out leaves every flow but policies at once, and whoever is blocked leaves all: they need not be woken. */
function isMeant({ plan, organisation }: LiveClockFlow, { clock, params }: ClockedTrigger, contact: ContactRecord, { since, now }: EnrolInput & { now: number }): boolean {
  if (contact.blockedAt !== undefined || (contact.optedOutAt !== undefined && plan.kind !== 'policy')) return false;
  const context = contactContext(now, organisation, contactView(contact));
  try {
    if (!context.fits(clock.audience(params as never).condition)) return false;
    if (clock.per === 'audience') return true;
    const due = clock.next(context, params as never, Math.min(since, now));
    return due !== undefined && due <= now + limits.clockHorizonMs;
  } catch (error) {
    // A contact whose values make no sense (a date that is none) is passed over; the others are not.
    if (error instanceof StepError) return false;
    throw error;
  }
}

/** The organisation's numbers on which the trigger may talk, in their order; those that are gone are left out. */
async function allowedNumbers(orgId: string, { clock, params }: ClockedTrigger): Promise<string[]> {
  const { numbers = [] } = clock.audience(params as never);
  const connected = (await NumberModel.find({ orgId }, { _id: 1 }).sort({ _id: 1 }).lean()).map(({ _id }) => _id);
  return numbers.length === 0 ? connected : numbers.filter((id) => connected.includes(id));
}

/** Where the contact last wrote, if that is allowed, otherwise on the first number: always one, so that nobody starts twice. */
function numberFor({ homeNumberId }: ContactRecord, numbers: readonly string[]): string | undefined {
  return homeNumberId !== undefined && numbers.includes(homeNumberId) ? homeNumberId : numbers[0];
}

async function tell(client: Client, input: EnrolInput, contact: ContactRecord, { numbers, now }: { numbers: readonly string[]; now: number }): Promise<void> {
  const { orgId, flowId, nodeId, at, since, resumed } = input;
  const numberId = numberFor(contact, numbers);
  if (numberId === undefined) return;
  const key = { orgId, numberId, contactId: contact._id };
  await ensureConversation(key, now, { onlyFlows: true });
  const event: ExternalEvent = { kind: 'external', id: eventIdOf(input, contact._id, resumed), at: now, name: CLOCK_EVENT, payload: { flowId, nodeId, at, since } };
  await tellConversation(client, key, event);
}

/** A conversation handles an event id once, also when it refused it because the flow was paused: after each pause it has another. */
function eventIdOf({ flowId, nodeId, at }: EnrolInput, contactId: string, resumed: number | undefined): string {
  return `clock:${flowId}:${nodeId}:${at}:${contactId}${resumed === undefined ? '' : `:${resumed}`}`;
}

/** Those of a batch that was told before who have not started for it, neither at first nor after an earlier pause. */
async function keptFromStarting(input: EnrolInput, contacts: readonly ContactRecord[], numbers: readonly string[]): Promise<ContactRecord[]> {
  const times = [undefined, ...Array.from({ length: (input.resumed ?? 0) - 1 }, (_, index) => index + 1)];
  const runsOf = (contact: ContactRecord): string[] => times.map((resumed) => runIdOf(input.flowId, eventIdOf(input, contact._id, resumed), conversationId(numberFor(contact, numbers) ?? '', contact._id)));
  const started = new Set((await RunModel.find({ _id: { $in: contacts.flatMap(runsOf) } }, { _id: 1 }).lean()).map(({ _id }) => _id));
  return contacts.filter((contact) => runsOf(contact).every((id) => !started.has(id)));
}

async function isPaused(orgId: string, flowId: string): Promise<boolean> {
  return (await FlowModel.findOne({ _id: flowId, orgId }, { status: 1 }).lean())?.status === 'paused';
}
