/** Whether a write failed only because a record with that key exists already (a retry, or somebody was faster). */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === DUPLICATE_KEY;
}

/** MongoDB's code of a violated unique index. */
const DUPLICATE_KEY = 11000;
