/** A message that is waited for this much longer than it said is taken for lost. */
const SLACK_MS = 15_000;

interface Waiting {
  readonly sendId: string;
  until: number;
}

/**
 * Keeps the messages to one person in the order in which they came, within a lane: one is under way at a time, and those
 * behind one that has to be tried again wait for it. Replies still overtake bulk. It knows this process only; after a move
 * of the number the order is that of the retries.
 */
export class ContactOrder {
  readonly #tails = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, Waiting[]>();

  /** Resolves when everything that came before has been dealt with; call the result when this message has been. undefined: that takes too long. */
  async enter(line: string, patienceMs: number): Promise<(() => void) | undefined> {
    const before = this.#tails.get(line);
    let leave = (): void => undefined;
    const mine = new Promise<void>((resolve) => (leave = resolve));
    const tail = before === undefined ? mine : before.then(() => mine);
    this.#tails.set(line, tail);
    const left = (): void => {
      leave();
      if (this.#tails.get(line) === tail) this.#tails.delete(line);
    };
    if (before === undefined || (await inTime(before, patienceMs))) return left;
    // Whoever comes next still waits for those before.
    void before.then(left);
    return undefined;
  }

  /** How many milliseconds a message has to wait for earlier ones that are to be tried again; undefined: it may go. */
  behind(line: string, sendId: string, now: number): number | undefined {
    const waiting = this.#alive(line, now);
    const place = waiting.findIndex((other) => other.sendId === sendId);
    const ahead = place < 0 ? waiting : waiting.slice(0, place);
    const last = ahead.at(-1);
    return last === undefined ? undefined : Math.max(last.until - now, 0) + 100;
  }

  /** The message will be tried again after so many milliseconds: later ones stay behind it. */
  keep(line: string, sendId: string, delayMs: number, now: number): void {
    const waiting = this.#alive(line, now);
    const known = waiting.find((other) => other.sendId === sendId);
    if (known === undefined) waiting.push({ sendId, until: now + delayMs });
    else known.until = now + delayMs;
    this.#waiting.set(line, waiting);
  }

  /** The message has left, or never will. */
  done(line: string, sendId: string): void {
    const left = (this.#waiting.get(line) ?? []).filter((other) => other.sendId !== sendId);
    if (left.length === 0) this.#waiting.delete(line);
    else this.#waiting.set(line, left);
  }

  #alive(line: string, now: number): Waiting[] {
    return (this.#waiting.get(line) ?? []).filter(({ until }) => until + SLACK_MS > now);
  }
}

async function inTime(work: Promise<void>, patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), patienceMs)));
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
