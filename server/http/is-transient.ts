/** gRPC: CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, UNAVAILABLE. */
const grpcCodes = new Set([1, 4, 8, 10, 14]);

const names = /^(Mongo(ose)?(ServerSelection|Network|NetworkTimeout|NotConnected|PoolCleared|PoolClosed|TopologyClosed|WaitQueueTimeout|Expired).*Error|MongoServerSelectionError|ServiceError)$/;

/** Whether something failed because database or Temporal are away: the same may succeed once they are back. */
export function isTransient(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (names.test(cause.name) || /ECONNREFUSED|ECONNRESET|EPIPE|buffering timed out/.test(cause.message)) return true;
    if ('code' in cause && typeof cause.code === 'number' && grpcCodes.has(cause.code)) return true;
    if ('errorLabels' in cause && Array.isArray(cause.errorLabels) && cause.errorLabels.includes('RetryableWriteError')) return true;
  }
  return false;
}
