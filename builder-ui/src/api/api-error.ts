import type { ErrorCode } from '../../../schemas/errors.ts';

/** One entry of an error's details: which field, which rule, and whatever the code adds. */
export type ErrorDetail = Readonly<Record<string, unknown>>;

/** An answer of the API that is not a success. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status. */
  readonly status: number;
  readonly code: ErrorCode;
  readonly details: ReadonlyArray<ErrorDetail>;
  /** Finds the request in the server's log; shown to people so that they can pass it on. */
  readonly requestId: string | undefined;

  constructor(answer: { status: number; code: ErrorCode; message: string; details?: ReadonlyArray<ErrorDetail>; requestId?: string | undefined }) {
    super(answer.message);
    this.status = answer.status;
    this.code = answer.code;
    this.details = answer.details ?? [];
    this.requestId = answer.requestId;
  }
}

/** The server could not be reached at all: no network, server down, connection cut, no answer in time. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';

  /** The connection stood, and no answer came for so long that asking again at once would only double the wait. */
  get timedOut(): boolean {
    return this.cause instanceof DOMException && this.cause.name === 'TimeoutError';
  }
}
