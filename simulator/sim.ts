import type { Logger } from 'pino';
import type { RequestLog } from './control/request-log.ts';
import type { Ladder } from './delivery/ladder.ts';
import type { FaultRules } from './faults/fault-rules.ts';
import type { MediaFiles } from './graph/media/media-files.ts';
import type { Job } from './job.ts';
import type { Timeline } from './time/timeline.ts';
import type { Courier } from './webhook/courier.ts';
import type { DeliveryLog } from './webhook/delivery-log.ts';
import type { Publisher } from './webhook/publisher.ts';
import type { Bus } from './world/bus.ts';
import type { Ids } from './world/ids.ts';
import type { RateBuckets } from './world/rate-buckets.ts';
import type { World } from './world/world.ts';

/** The parts of a running simulator, handed to every route. */
export interface Sim {
  readonly world: World;
  readonly ids: Ids;
  readonly timeline: Timeline<Job>;
  readonly bus: Bus;
  readonly faults: FaultRules;
  readonly publisher: Publisher;
  readonly courier: Courier;
  readonly ladder: Ladder;
  readonly deliveries: DeliveryLog;
  readonly requests: RequestLog;
  readonly files: MediaFiles;
  /** Messages per second of each number. */
  readonly throughput: RateBuckets;
  /** Messages to one person from each number. */
  readonly pairs: RateBuckets;
  /** Management calls of each app and account. */
  readonly management: RateBuckets;
  readonly logger: Logger;
  /** Sends everything that waits for company and waits until no webhook is under way. */
  settle(): Promise<void>;
}
