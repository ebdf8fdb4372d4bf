/** What became of an event. ignored: not ours to handle; problem: in words for the administrator. */
export interface Outcome {
  readonly result: 'done' | 'ignored' | 'failed';
  readonly problem?: string;
}
