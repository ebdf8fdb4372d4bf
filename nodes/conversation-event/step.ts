import type { ConversationEventParams, EngineEvent } from '../../schemas/generated/types.ts';
import type { TriggerStep } from '../contract.ts';
import { admits } from '../shared/trigger-filter.ts';

type Happened = ConversationEventParams['events'][number];

const conversationEvent: TriggerStep<ConversationEventParams> = {
  rank: 1,
  on(ctx, params, event) {
    const happened = happenedIn(event);
    if (happened === undefined || !params.events.includes(happened) || !isBy(event, params.by) || !admits(ctx, params)) return { do: 'ignore' };
    return { do: 'start', variables: { happened }, detail: { happened } };
  },
};

function happenedIn(event: EngineEvent): Happened | undefined {
  if (event.kind === 'external') return { 'conversation.opened': 'opened', 'conversation.reopened': 'reopened' }[event.name] as Happened | undefined;
  if (event.kind !== 'agent') return undefined;
  switch (event.action) {
    case 'closed':
    case 'reopened':
      return event.action;
    case 'assigned':
      return typeof event.assigneeId === 'string' ? 'assigned' : 'released';
    case 'takeover':
      return 'taken_over';
    case 'handback':
      return 'handed_back';
    case 'reply':
    case 'decided':
      return undefined;
  }
}

/** What flows do to a conversation carries no user; what the customer causes is done by neither. */
function isBy(event: EngineEvent, by: ConversationEventParams['by'] = 'anybody'): boolean {
  if (by === 'anybody') return true;
  return event.kind === 'agent' && (event.userId === undefined) === (by === 'flow');
}

export default conversationEvent;
