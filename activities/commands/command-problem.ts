import type { EngineError } from '../../schemas/generated/types.ts';
import { runErrors, type RunErrorCode } from '../../schemas/errors.ts';

/** A command that cannot be carried out, in a way that the flow may handle on its error handle. */
export class CommandProblem extends Error {
  readonly code: RunErrorCode;

  constructor(code: RunErrorCode, message: string = runErrors[code]) {
    super(message);
    this.name = 'CommandProblem';
    this.code = code;
  }

  toEngineError(): EngineError {
    return { code: this.code, message: this.message };
  }
}
