import { afterAll, afterEach, beforeAll } from 'vitest';
import { startStack, type Stack, type StackOptions } from './stack.ts';

const START_MS = 180_000;
const STOP_MS = 60_000;

/**
 * One running product for all tests of a file: started before the first, stopped after the last. When a
 * test fails, the last lines of every process's log are printed. Call the result to get the stack.
 */
export function useStack(options: StackOptions = {}): () => Stack {
  let stack: Stack | undefined;
  beforeAll(async () => {
    stack = await startStack(options);
  }, START_MS);
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') console.error(`"${task.name}" failed; the logs end with:\n${stack?.tails() ?? '(no stack)'}`);
  });
  afterAll(async () => {
    await stack?.stop();
  }, STOP_MS);
  return () => {
    if (stack === undefined) throw new Error('the stack is up only inside tests and hooks');
    return stack;
  };
}
