import type { DeliveryAttempt } from '../webhook/delivery-log.ts';
import type { RequestEntry } from '../control/request-log.ts';
import type { StoredMessage } from './entities.ts';

/** What happened inside, for whoever shows or stores it. */
export type Happening =
  | { type: 'message'; message: StoredMessage }
  | { type: 'attempt'; attempt: DeliveryAttempt }
  | { type: 'request'; request: RequestEntry }
  | { type: 'customer'; key: string }
  | { type: 'typing'; numberId: string; customerKey: string; until: number }
  /** Accounts, numbers, templates, apps, behaviour, faults or the clock changed. */
  | { type: 'setup' }
  /** Messages were forgotten before their time. */
  | { type: 'dropped' }
  | { type: 'reset' };

type Listener = (happening: Happening) => void;

/** Tells the phone page and the store what happened. Listeners must be quick and must not throw. */
export class Bus {
  readonly #listeners = new Set<Listener>();

  emit(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }

  /** Returns the function that ends the subscription. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
