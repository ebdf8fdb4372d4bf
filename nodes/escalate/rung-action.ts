import { StepError } from '../../schemas/errors.ts';
import type { EscalationRung } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { CommandRequest, StepContext, StepWrites } from '../contract.ts';
import { peopleTarget } from '../shared/people-target.ts';
import { renderWithin } from '../shared/render-within.ts';
import { textMessage } from '../shared/send.ts';

/** What a rung does: something that has to be carried out, or a change that is written at once. */
export type RungAction = { command: CommandRequest } | { writes: StepWrites };

/** The action of a rung with its texts filled in. Throws when it is incomplete or a text cannot be filled in. */
export function rungAction(ctx: StepContext, rung: EscalationRung): RungAction {
  switch (rung.action) {
    case 'notify':
      return { command: { kind: 'notify', to: peopleTarget(rung), text: words(ctx, rung), level: rung.level ?? 'warning' } };
    case 'reassign':
      return { command: { kind: 'assign', to: rung.target ?? { kind: 'anyone' }, excludeCurrent: true, note: rung.text === undefined ? 'Nobody answered in time' : words(ctx, rung) } };
    case 'message':
      return { command: { kind: 'send', message: textMessage(words(ctx, rung)), category: 'service' } };
    case 'priority':
      return { writes: { conversation: { priority: rung.priority ?? 'high' } } };
    case 'tag':
      return { writes: { contact: { addTags: [needed(rung.tag)] } } };
    case 'start_flow':
      return { command: { kind: 'startRun', flowId: needed(rung.flowId) } };
  }
}

function words(ctx: StepContext, { text }: EscalationRung): string {
  return renderWithin(ctx, needed(text), limits.maxNotification, 'text');
}

function needed(value: string | undefined): string {
  if (value === undefined) throw new StepError('VALUE_INVALID', 'The step of the ladder lacks what it needs.');
  return value;
}
