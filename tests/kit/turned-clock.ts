/**
 * A workflow interceptor for tests: the workflow's clock stands still until it is told to go on, so that ninety days of a
 * golden case pass in no time. Everything else, timers and their cancellation included, is the workflow as it is.
 */
import { condition, defineSignal, setHandler, workflowInfo, type WorkflowInterceptors } from '@temporalio/workflow';

/** Epoch milliseconds that the workflow's clock is to show. */
export const CLOCK_SIGNAL = 'clock';

export function interceptors(): WorkflowInterceptors {
  let now = 0;
  Date.now = () => now;
  return {
    inbound: [
      {
        execute: (input, next) => {
          now = Number(workflowInfo().memo?.['now']);
          setHandler(defineSignal<[number]>(CLOCK_SIGNAL), (instant) => void (now = Math.max(now, instant)));
          return next(input);
        },
      },
    ],
    outbound: [
      {
        startTimer: async ({ durationMs }) => {
          const until = now + durationMs;
          await condition(() => now >= until);
        },
      },
    ],
  };
}
