/**
 * Runs work in lanes: one after the other within a lane, in parallel across lanes up to a limit. A slow or failing
 * receiver therefore holds up its own lane for one attempt and nobody else.
 */
export class Lanes<T> {
  readonly #lanes = new Map<string, T[]>();
  readonly #ready: string[] = [];
  readonly #work: (item: T) => Promise<void>;
  readonly #limit: () => number;
  #active = 0;
  #idleWaiters: (() => void)[] = [];

  constructor(work: (item: T) => Promise<void>, limit: () => number) {
    this.#work = work;
    this.#limit = limit;
  }

  get isIdle(): boolean {
    return this.#active === 0 && this.#ready.length === 0;
  }

  /** Items that wait or are under way. */
  get size(): number {
    let waiting = this.#active;
    for (const lane of this.#lanes.values()) waiting += lane.length;
    return waiting;
  }

  /** Items that have not been started, for a snapshot. */
  *waiting(): Generator<T> {
    for (const lane of this.#lanes.values()) yield* lane;
  }

  add(laneName: string, item: T): void {
    const lane = this.#lanes.get(laneName);
    if (lane) {
      lane.push(item);
      return;
    }
    this.#lanes.set(laneName, [item]);
    this.#ready.push(laneName);
    this.#pump();
  }

  clear(): void {
    this.#lanes.clear();
    this.#ready.length = 0;
    this.#pump();
  }

  /** Resolves when nothing waits and nothing is under way. */
  async idle(): Promise<void> {
    if (this.isIdle) return;
    await new Promise<void>((resolve) => this.#idleWaiters.push(resolve));
  }

  #pump(): void {
    while (this.#active < this.#limit()) {
      const laneName = this.#ready.shift();
      if (laneName === undefined) break;
      const item = this.#lanes.get(laneName)?.shift();
      if (item === undefined) {
        this.#lanes.delete(laneName);
        continue;
      }
      this.#active += 1;
      void this.#work(item).finally(() => this.#finished(laneName));
    }
    if (!this.isIdle) return;
    const waiters = this.#idleWaiters;
    this.#idleWaiters = [];
    for (const resolve of waiters) resolve();
  }

  #finished(laneName: string): void {
    this.#active -= 1;
    // The lane stays registered while it runs, so that newcomers queue behind instead of starting beside.
    if (this.#lanes.get(laneName)?.length) this.#ready.push(laneName);
    else this.#lanes.delete(laneName);
    this.#pump();
  }
}
