import type { EngineEvent } from '../../schemas/generated/types.ts';

/** What a command answers with, and what else follows from it. */
export interface CommandEffect {
  readonly result?: Record<string, unknown>;
  readonly events?: readonly EngineEvent[];
}
