/** Something that has to happen at a moment; `order` keeps equal moments in the order they were planned. */
export interface PlannedJob<J> {
  at: number;
  order: number;
  job: J;
}

/** A binary min-heap: planning and taking a job cost O(log n), whatever the number of waiting jobs. */
export class JobHeap<J> {
  readonly #items: PlannedJob<J>[] = [];

  get size(): number {
    return this.#items.length;
  }

  peek(): PlannedJob<J> | undefined {
    return this.#items[0];
  }

  /** All waiting jobs in no particular order, for snapshots. */
  values(): readonly PlannedJob<J>[] {
    return this.#items;
  }

  clear(): void {
    this.#items.length = 0;
  }

  push(item: PlannedJob<J>): void {
    const items = this.#items;
    let index = items.push(item) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = items[parent];
      if (!above || !isBefore(item, above)) break;
      items[index] = above;
      index = parent;
    }
    items[index] = item;
  }

  pop(): PlannedJob<J> | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (!first || !last || items.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      let below = items[child];
      if (!below) break;
      const right = items[child + 1];
      if (right && isBefore(right, below)) {
        child += 1;
        below = right;
      }
      if (!isBefore(below, last)) break;
      items[index] = below;
      index = child;
    }
    items[index] = last;
    return first;
  }
}

function isBefore<J>(a: PlannedJob<J>, b: PlannedJob<J>): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
