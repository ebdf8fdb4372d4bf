import type { InboundEvent, RunState } from '../../../schemas/generated/types.ts';
import type { Reason } from '../reasons.ts';
import { note, type Sprint } from '../sprint.ts';
import type { Match } from './triggers.ts';

/** Who got a message. held: nobody yet; inbox: only people see it. */
export type Taker = 'system' | 'choice' | 'stale' | 'slot' | 'interrupt' | 'misfit' | 'trigger' | 'fallback' | 'held' | 'inbox';

/** More candidates than anybody reads are counted only: the trace is stored with every message. */
const MAX_CANDIDATES = 40;

interface Candidate {
  flowId: string;
  runId?: string;
  nodeId: string;
  priority?: number;
  result: 'accepted' | 'misfit' | 'declined' | 'started' | 'queued' | 'refused' | 'shadowed' | 'stale';
  reason?: Reason;
}

/** The run that got the message. */
type Taking = Pick<RunState, 'id' | 'flowId'>;

/** Collects why a message was answered by this flow and not by another, and writes it as one route entry of the trace. */
export class Decision {
  readonly #event: InboundEvent;
  readonly #candidates: Candidate[] = [];
  #taken: { by: Taker; reason: Reason; run?: Taking } | undefined;

  constructor(event: InboundEvent) {
    this.#event = event;
  }

  /** The first decision stands; a message that is passed on may be answered a second time. */
  take(by: Taker, reason: Reason, run?: Taking): void {
    this.#taken ??= { by, reason, ...(run === undefined ? {} : { run }) };
  }

  asked(run: RunState, result: 'accepted' | 'misfit' | 'declined'): void {
    this.#candidates.push({ flowId: run.flowId, runId: run.id, nodeId: run.nodeId, result });
  }

  started(match: Match, outcome: { runId: string } | { refused: Reason; queued?: true }): void {
    const refused = 'refused' in outcome;
    this.#add(match, refused ? { result: outcome.queued === true ? 'queued' : 'refused', reason: outcome.refused } : { result: 'started', runId: outcome.runId });
  }

  /** They fit as well, but something comes before them. Policies are asked in any case. */
  shadowed(matches: readonly Match[], reason: Reason = 'other_answers'): void {
    for (const match of matches) if (match.plan.kind !== 'policy') this.#add(match, { result: 'shadowed', reason });
  }

  stale(runId: string, reason: Reason): void {
    this.#candidates.push({ flowId: '', runId, nodeId: '', result: 'stale', reason });
  }

  write(sprint: Sprint): void {
    const { by, reason, run } = this.#taken ?? { by: 'inbox', reason: 'nobody_took_it' };
    const more = this.#candidates.length - MAX_CANDIDATES;
    note(sprint, 'route', {
      ...(run === undefined ? {} : { runId: run.id, flowId: run.flowId }),
      detail: {
        eventId: this.#event.id,
        messageId: this.#event.message.id,
        decision: by,
        reason,
        candidates: this.#candidates.slice(0, MAX_CANDIDATES),
        ...(more > 0 ? { more } : {}),
      },
    });
  }

  #add({ flow, nodeId }: Match, how: Pick<Candidate, 'result' | 'reason' | 'runId'>): void {
    this.#candidates.push({ flowId: flow.flowId, nodeId, priority: flow.priority, ...how });
  }
}
