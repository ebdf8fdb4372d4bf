import type { MediaState } from '../../schemas/generated/types.ts';

type Problem = NonNullable<MediaState['problem']>;

/** A try to fetch a customer's file failed. */
export class FetchFailure extends Error {
  readonly problem: Problem;
  /** Trying again cannot help. */
  readonly final: boolean;
  /** What the other side asks to wait, in milliseconds. */
  readonly pauseMs: number | undefined;

  constructor(problem: Problem, message: string, options: { final?: boolean; pauseMs?: number | undefined } = {}) {
    super(message);
    this.name = 'FetchFailure';
    this.problem = problem;
    this.final = options.final ?? false;
    this.pauseMs = options.pauseMs;
  }
}
