import type { SecretBox } from '../store/secret-box.ts';
import type { AssetUploads } from './asset-uploads.ts';
import type { CloudApi } from './cloud-api.ts';
import type { ContactOrder } from './contact-order.ts';
import type { Pacer } from './pacer.ts';
import type { PairLimit } from './pair-limit.ts';
import type { SendOutcome } from './send-outcome.ts';

/** What sends for one business number. */
export interface NumberSender {
  readonly api: CloudApi;
  readonly secrets: SecretBox;
  readonly uploads: AssetUploads;
  /** Whose turn it is: where messages wait. */
  readonly pacer: Pacer;
  /** The same rate once more, directly before the call: claiming a row takes now shorter, now longer. */
  readonly gate: Pacer;
  readonly pairs: PairLimit;
  readonly order: ContactOrder;
  readonly now: () => number;
  /** Whether this process is the one that sends for the number, at this very moment. */
  readonly holdsNumber: () => boolean;
  /** Follows what has just been found out about the number, without waiting for the next round. */
  readonly look: () => Promise<void>;
  /** Takes note of what became of a call, for the number's state. */
  readonly note: (outcome: SendOutcome, now: number) => void;
}
