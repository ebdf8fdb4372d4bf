/**
 * Over HTTP/1.1 browsers keep six connections to an address, for all tabs together (RFC 9112, 9.4 leaves the number to
 * them), and a stream holds one for as long as it lives. With a stream in each of six tabs the seventh could not even load.
 */
const slots = 4;

/** The right of this tab to keep a stream, shared out among all tabs of the product in the browser. */
export class LiveSlot {
  readonly #locks: Pick<LockManager, 'request'> | undefined;
  readonly #onLost: () => void;
  #release: (() => void) | null = null;
  /** One attempt after the other: two at once would each take a slot. */
  #turn: Promise<boolean> = Promise.resolve(false);

  /** locks: undefined where the browser has none, as over plain HTTP; then every tab has its stream. */
  constructor(locks: Pick<LockManager, 'request'> | undefined, onLost: () => void) {
    this.#locks = locks;
    this.#onLost = onLost;
  }

  /** Takes a free slot, or with force that of another tab, which then hears that it was lost. False: there is none. */
  take(force: boolean): Promise<boolean> {
    this.#turn = this.#turn.then(() => this.#take(force));
    return this.#turn;
  }

  leave(): void {
    this.#release?.();
    this.#release = null;
  }

  async #take(force: boolean): Promise<boolean> {
    if (this.#release) return true;
    for (let slot = 0; slot < slots; slot += 1) if (await this.#hold(slot, { ifAvailable: true })) return true;
    return force && this.#hold(Math.floor(Math.random() * slots), { steal: true });
  }

  #hold(slot: number, how: LockOptions): Promise<boolean> {
    const locks = this.#locks;
    if (!locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      let held = false;
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        held = lock !== null;
        resolve(held);
        return held ? new Promise((release) => { this.#release = release; }) : undefined;
      };
      locks.request(`parley-live-${slot}`, how, hold).catch(() => {
        // Refused altogether, it is as if there were no slots; refused later, another tab has taken it.
        if (!held) resolve(true);
        else if (this.#release) {
          this.#release = null;
          this.#onLost();
        }
      });
    });
  }
}
