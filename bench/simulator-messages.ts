/** One message that the simulated Cloud API accepted. */
export interface AcceptedMessage {
  /** Digits of the recipient. */
  recipient: string;
  /** Epoch milliseconds of acceptance. */
  at: number;
}

/** Reads the simulator's list of accepted messages from where the last read stopped. */
export class SimulatorMessages {
  readonly #url: string;
  #after = 0;

  constructor(simUrl: string) {
    this.#url = `${simUrl}/_sim/messages`;
  }

  async next(): Promise<AcceptedMessage[]> {
    const response = await fetch(`${this.#url}?after=${this.#after}&limit=1000`);
    if (!response.ok) throw new Error(`The simulator answered ${response.status}: ${await response.text()}`);
    const page = (await response.json()) as { data: Array<{ to: string; at: number }>; next: number };
    this.#after = page.next;
    return page.data.map((item) => ({ recipient: item.to.replace(/\D/g, ''), at: item.at }));
  }

  /** Forgets what was accepted so far. */
  async skipToEnd(): Promise<void> {
    while ((await this.next()).length > 0);
  }
}
