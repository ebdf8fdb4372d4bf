import type { MediaStore } from '../activities/media/media-store.ts';
import type { Settings } from '../schemas/generated/types.ts';
import type { LogInLimits } from './auth/log-in-limits.ts';
import type { TeamQueues } from './inbox/team-queues.ts';
import type { LiveHub } from './live/live-hub.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Graph } from './numbers/graph.ts';
import type { ContactMerges } from './people/contact-merges.ts';
import type { Conversations } from './temporal/conversations.ts';
import type { UntoldEvents } from './temporal/untold-events.ts';

/** What the parts of the server share; built once in main.ts, or by a test with a clock of its own. */
export interface ServerContext {
  readonly settings: Readonly<Settings>;
  readonly log: Log;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A new id that sorts by time. */
  readonly newId: () => string;
  readonly metrics: Metrics;
  readonly conversations: Conversations;
  readonly untold: UntoldEvents;
  readonly queues: TeamQueues;
  readonly merges: ContactMerges;
  /** The Cloud API, for everything but messages. */
  readonly graph: Graph;
  /** Where the bytes of files are. */
  readonly media: MediaStore;
  readonly live: LiveHub;
  readonly logInLimits: LogInLimits;
}
