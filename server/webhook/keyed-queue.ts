type Task = () => Promise<void>;

interface Waiting {
  readonly task: Task;
  readonly since: number;
}

/** How soon a task that may not start yet is asked for again. */
const askAgainMs = 20;

/**
 * Runs tasks of the same key strictly one after the other and tasks of different keys side by side, at most `width` at
 * once. Keys take their turn in the order in which they became ready, so a busy one does not starve the others. A task
 * for which `mayStart` says no waits, and with it all behind it; it is asked again soon.
 */
export class KeyedQueue {
  readonly #width: number;
  readonly #mayStart: (since: number) => boolean;
  /** Tasks that wait, per key; a key is present while it has a task that waits or runs. */
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #ready: string[] = [];
  #running = 0;
  #idle: (() => void)[] = [];
  #asksAgain = false;

  constructor(width: number, mayStart: (since: number) => boolean = () => true) {
    this.#width = width;
    this.#mayStart = mayStart;
  }

  /** Tasks handle their own errors; one that throws all the same does not hold up its key. since: the time that `mayStart` is told. */
  add(key: string, task: Task, since = 0): void {
    const tasks = this.#waiting.get(key);
    if (tasks !== undefined) {
      tasks.push({ task, since });
      return;
    }
    this.#waiting.set(key, [{ task, since }]);
    this.#ready.push(key);
    this.#next();
  }

  /** Resolves when nothing waits and nothing runs. */
  async drained(): Promise<void> {
    if (this.#waiting.size === 0) return;
    await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #next(): void {
    while (this.#running < this.#width) {
      const [key] = this.#ready;
      if (key === undefined) return;
      const next = this.#waiting.get(key)?.[0];
      if (next !== undefined && !this.#mayStart(next.since)) return this.#later();
      this.#ready.shift();
      const task = this.#waiting.get(key)?.shift()?.task;
      if (task === undefined) continue;
      this.#running += 1;
      const finished = (): void => this.#finished(key);
      void task().then(finished, finished);
    }
  }

  #later(): void {
    if (this.#asksAgain) return;
    this.#asksAgain = true;
    setTimeout(() => {
      this.#asksAgain = false;
      this.#next();
    }, askAgainMs);
  }

  #finished(key: string): void {
    this.#running -= 1;
    if ((this.#waiting.get(key)?.length ?? 0) > 0) this.#ready.push(key);
    else this.#waiting.delete(key);
    if (this.#waiting.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
    this.#next();
  }
}
