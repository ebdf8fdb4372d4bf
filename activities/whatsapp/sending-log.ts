import type { EngineError } from '../../schemas/generated/types.ts';
import { durations } from '../../schemas/limits.ts';
import { publish } from '../store/feed.ts';
import { NumberHourModel } from '../store/models/number-hours.ts';
import { NumberModel } from '../store/models/numbers.ts';

const { MINUTE, HOUR } = durations;

/** Counts what one number sends, minute by minute, and stores it now and then; a crash loses some seconds of a picture, nothing else. */
export class SendingLog {
  readonly #number: { readonly id: string; readonly orgId: string };
  readonly #minutes = new Map<number, number>();
  #failed = 0;
  #lastError: { at: Date; message: string; code?: number } | undefined;

  constructor(number: { readonly id: string; readonly orgId: string }) {
    this.#number = number;
  }

  sent(now: number): void {
    const minute = Math.floor(now / MINUTE);
    this.#minutes.set(minute, (this.#minutes.get(minute) ?? 0) + 1);
  }

  failed({ message, metaCode }: Pick<EngineError, 'message' | 'metaCode'>, now: number): void {
    this.#failed += 1;
    this.#lastError = { at: new Date(now), message: message.slice(0, 300), ...(metaCode === undefined ? {} : { code: metaCode }) };
  }

  /** Stores what has been counted since the last time, and shows it. Nothing is written when nothing was sent. */
  async store(now: number): Promise<void> {
    if (this.#minutes.size === 0 && this.#failed === 0) return;
    const minutes = [...this.#minutes];
    const [failed, lastError] = [this.#failed, this.#lastError];
    this.#minutes.clear();
    this.#failed = 0;
    this.#lastError = undefined;
    const { id, orgId } = this.#number;
    const perHour = Math.round(HOUR / MINUTE);
    for (const [minute, count] of minutes) {
      const hour = Math.floor(minute / perHour);
      await NumberHourModel.updateOne({ _id: hourId(id, hour) }, { $inc: { [`sent.m${minute % perHour}`]: count }, $setOnInsert: { orgId, numberId: id, at: new Date(hour * HOUR), failed: 0 } }, { upsert: true });
    }
    if (failed > 0) {
      const hour = Math.floor(now / HOUR);
      await NumberHourModel.updateOne({ _id: hourId(id, hour) }, { $inc: { failed }, $setOnInsert: { orgId, numberId: id, at: new Date(hour * HOUR), sent: {} } }, { upsert: true });
    }
    if (lastError !== undefined) await NumberModel.updateOne({ _id: id }, { $set: { lastError } });
    publish({ orgId, topic: 'numbers', type: 'number.sending', id });
  }
}

/** Id of what a number sent in an hour, counted since 1970. */
export function hourId(numberId: string, hour: number): string {
  return `${numberId}:${hour}`;
}
