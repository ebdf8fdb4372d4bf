type Task = () => Promise<void>;

/**
 * Runs tasks of the same key strictly one after the other and tasks of different keys side by side, at most `width` at
 * once. Keys take their turn in the order in which they became ready, so a busy one does not starve the others.
 */
export class KeyedQueue {
  readonly #width: number;
  /** Tasks that wait, per key; a key is present while it has a task that waits or runs. */
  readonly #waiting = new Map<string, Task[]>();
  readonly #ready: string[] = [];
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  /** Tasks handle their own errors; one that throws all the same does not hold up its key. */
  add(key: string, task: Task): void {
    const tasks = this.#waiting.get(key);
    if (tasks !== undefined) {
      tasks.push(task);
      return;
    }
    this.#waiting.set(key, [task]);
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
      const key = this.#ready.shift();
      if (key === undefined) return;
      const task = this.#waiting.get(key)?.shift();
      if (task === undefined) continue;
      this.#running += 1;
      const finished = (): void => this.#finished(key);
      void task().then(finished, finished);
    }
  }

  #finished(key: string): void {
    this.#running -= 1;
    if ((this.#waiting.get(key)?.length ?? 0) > 0) this.#ready.push(key);
    else this.#waiting.delete(key);
    if (this.#waiting.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
    this.#next();
  }
}
