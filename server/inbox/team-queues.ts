import { handOutNext } from '../../activities/commands/hand-out-next.ts';
import type { Team } from '../../activities/commands/choose-for.ts';
import { ConversationModel } from '../../activities/store/models/conversations.ts';
import { TeamModel } from '../../activities/store/models/teams.ts';
import type { FeedEvent } from '../../schemas/generated/types.ts';
import type { Log } from '../log.ts';
import type { UntoldEvents } from '../temporal/untold-events.ts';

/** What it needs of the server. */
interface Means {
  readonly untold: Pick<UntoldEvents, 'store' | 'deliver' | 'forget'>;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** Changes that come together, such as a team that begins its shift, are looked at together. */
const settleMs = 200;

/**
 * Hands out what waits in the queues of teams as soon as somebody is free for it: when they come to work, close or pass on
 * a conversation, or join the team. The longest waiting goes first, by the way the team hands out. Several servers may hear
 * of the same change; each conversation is given once.
 */
export class TeamQueues {
  readonly #server: Means;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #work: Promise<void> = Promise.resolve();

  constructor(server: Means) {
    this.#server = server;
  }

  /** Looks at the queues of an organisation when what happened may have freed somebody. */
  hear(event: FeedEvent): void {
    if (freesSomebody(event)) this.look(event.orgId);
  }

  /** Hands out what can be handed out of an organisation's queues, in a moment. */
  look(orgId: string): void {
    if (this.#timers.has(orgId)) return;
    const timer = setTimeout(() => {
      this.#timers.delete(orgId);
      this.#work = this.#work.then(() => this.#handOut(orgId));
    }, settleMs);
    timer.unref();
    this.#timers.set(orgId, timer);
  }

  /** For what nobody heard of: a server that was killed, or a day when nobody's page was open. */
  async sweep(): Promise<void> {
    for (const orgId of await ConversationModel.distinct('orgId', { teamId: { $exists: true }, status: 'open' })) this.look(orgId);
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    await this.#work;
  }

  async #handOut(orgId: string): Promise<void> {
    try {
      const teams = await TeamModel.find({ orgId, strategy: { $ne: 'by_hand' } }).lean();
      if (teams.length === 0) return;
      const waiting = new Set(await ConversationModel.distinct('teamId', { orgId, teamId: { $in: teams.map((team) => team._id) }, status: 'open' }));
      for (const team of teams) if (waiting.has(team._id)) await this.#empty(orgId, team);
    } catch (error) {
      this.#server.log.warn({ err: error, orgId }, 'The queues of teams could not be handed out; they are looked at again');
    }
  }

  async #empty(orgId: string, team: Team): Promise<void> {
    for (;;) {
      const rows = await handOutNext(orgId, team, this.#server);
      if (rows === undefined) return;
      if (rows !== 'taken') await this.#server.untold.deliver(rows);
    }
  }
}

/** Somebody came to work; a conversation was closed or changed hands. What every message changes of a conversation does not name its team. */
function freesSomebody({ topic, type, data }: FeedEvent): boolean {
  if (topic === 'presence') return Object(data).presence === 'online';
  if (topic !== 'conversations' || type !== 'conversation.changed') return false;
  const change: { status?: string; team?: unknown } = Object(data);
  return change.status === 'closed' || change.team !== undefined;
}
