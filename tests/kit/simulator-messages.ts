/** One message that the simulated Cloud API accepted. */
export interface AcceptedMessage {
  /** Digits of the recipient. */
  recipient: string;
  /** Epoch milliseconds of acceptance. */
  at: number;
  /** Words of the body, where the message has some. */
  text: string | undefined;
  /** biz_opaque_callback_data: our id of the message. */
  sendId: string;
}

/** Reads the simulator's list of accepted messages from where the last read stopped. */
export class SimulatorMessages {
  readonly #simUrl: string;
  #after = 0;

  constructor(simUrl: string) {
    this.#simUrl = simUrl;
  }

  async next(): Promise<AcceptedMessage[]> {
    const response = await fetch(`${this.#simUrl}/_sim/messages?after=${this.#after}&limit=1000`);
    if (!response.ok) throw new Error(`The simulator answered ${response.status}: ${await response.text()}`);
    const page = (await response.json()) as { data: Array<{ to: string; at: number; callbackData?: string; payload: { body?: unknown } }>; next: number };
    this.#after = page.next;
    return page.data.map((item) => ({ recipient: item.to.replace(/\D/g, ''), at: item.at, text: bodyText(item.payload.body), sendId: item.callbackData ?? '' }));
  }

  /** Changes how the simulated platform behaves (limits, window check, delays). */
  async behave(behaviour: Record<string, unknown>): Promise<void> {
    const response = await fetch(`${this.#simUrl}/_sim/behaviour`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(behaviour) });
    if (!response.ok) throw new Error(`The simulator answered ${response.status}: ${await response.text()}`);
  }

  /** Forgets what was accepted so far. */
  async skipToEnd(): Promise<void> {
    while ((await this.next()).length > 0);
  }
}

/** A text's body, or that of an interactive message. */
function bodyText(body: unknown): string | undefined {
  if (typeof body === 'string') return body;
  return typeof body === 'object' && body !== null && 'text' in body && typeof body.text === 'string' ? body.text : undefined;
}
