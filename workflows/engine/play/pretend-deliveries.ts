import { newlyReached, type DeliveryStatus } from '../deliveries.ts';

/** What became of the messages of the simulation: only what it was told, for nothing is really on its way. */
export class PretendDeliveries {
  /** By send id, epoch milliseconds. */
  readonly deliveredAt = new Map<string, number>();
  readonly #acceptedAt = new Map<string, number>();
  readonly #known = new Map<string, DeliveryStatus[]>();

  accept(sendId: string, at: number): void {
    this.#acceptedAt.set(sendId, at);
  }

  /** Notes a status; gives what is new with it. */
  reach(sendId: string, status: DeliveryStatus, at: number): { reached: DeliveryStatus[]; sentAt: number | undefined } {
    const known = this.#known.get(sendId) ?? [];
    const reached = newlyReached(status, known);
    this.#known.set(sendId, [...known, ...reached]);
    if (reached.includes('delivered')) this.deliveredAt.set(sendId, at);
    return { reached, sentAt: this.#acceptedAt.get(sendId) };
  }
}
