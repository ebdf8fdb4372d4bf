import { handBack, takeOver } from '../runs/take-over.ts';
import type { Sprint } from '../sprint.ts';
import { offerMissed } from './missed.ts';

/**
 * What a node wanted for the whole conversation, once its run rests: automation pauses for the team, or goes on. Only the
 * hand-back or the end of the conversation ends the pause of a person who took over.
 */
export function carryOutHandover(sprint: Sprint): void {
  while (sprint.automation !== undefined) {
    const wanted = sprint.automation;
    delete sprint.automation;
    if (wanted === 'pause') takeOver(sprint, undefined);
    else if (sprint.state.paused?.userId === undefined || sprint.conversation.status === 'closed') {
      handBack(sprint);
      offerMissed(sprint);
    }
  }
}
