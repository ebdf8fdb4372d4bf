/** Calls in a row without a usable answer after which nothing more is tried until the Cloud API answers a question again. */
const FAILURES = 5;

/**
 * Notices that the Cloud API does not work at all: each message sent into an outage may end as one of which nobody knows
 * whether it left, so it is better to wait. One answer, even a refusal, says that it works.
 */
export class OutageWatch {
  #failures = 0;

  /** Takes note of a call; true when this one makes it an outage. */
  note(answered: boolean): boolean {
    this.#failures = answered ? 0 : this.#failures + 1;
    return this.#failures === FAILURES;
  }
}
