import type { CDPSession, Page } from 'playwright-core';

const pointerEvents: ReadonlySet<string> = new Set(['mousemove', 'pointermove', 'wheel', 'mousedown', 'mouseup']);
const slowMs = 8;

/** What the page's main thread did while something was going on, in milliseconds of work for each frame it drew. */
export type FrameWork = { frames: number[]; longest: { name: string; ms: number }[] };

type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number; cat: string; args?: { data?: { type?: string; functionName?: string } } };

const categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'disabled-by-default-devtools.timeline.frame'];

/**
 * Records the browser's own trace while `act` runs, and adds up the tasks of the page's main thread from the beginning
 * of each frame to that of the next: script, style, layout and paint. Time of the processor, so that what else runs
 * on the machine does not count.
 */
export async function recordFrames(page: Page, act: () => Promise<void>): Promise<FrameWork> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: categories }, transferMode: 'ReportEvents' });
  await act();
  await stopTracing(session);
  await session.detach();
  return workOf(events);
}

function stopTracing(session: CDPSession): Promise<void> {
  return new Promise((resolve, reject) => {
    session.once('Tracing.tracingComplete', () => resolve());
    session.send('Tracing.end').catch(reject);
  });
}

function workOf(events: readonly TraceEvent[]): FrameWork {
  const begins = events.filter((event) => event.name === 'BeginMainThreadFrame').sort((a, b) => a.ts - b.ts);
  const thread = busiest(begins);
  if (thread === undefined) throw new Error('The trace holds no frames.');
  const own = events.filter((event) => `${event.pid}:${event.tid}` === thread);
  const tasks = own.filter((event) => event.ph === 'X' && event.name === 'RunTask').sort((a, b) => a.ts - b.ts);
  const starts = begins.filter((event) => `${event.pid}:${event.tid}` === thread).map((event) => event.ts);
  const frames = starts.map(() => ({ ms: 0, moved: false }));
  const frameAt = (end: number): number => starts.findLastIndex((start) => start < end);
  for (const task of tasks) {
    // A task that draws a frame begins a little before the frame is announced, and belongs to it.
    const frame = frames[frameAt(task.ts + (task.dur ?? 0))];
    if (frame) frame.ms += (task.tdur ?? task.dur ?? 0) / 1000;
  }
  for (const event of own) {
    const frame = event.name === 'EventDispatch' && pointerEvents.has(event.args?.data?.type ?? '') ? frames[frameAt(event.ts + (event.dur ?? 0) + 1)] : undefined;
    if (frame) frame.moved = true;
  }
  // The first frame holds what was left from before, the last may be cut off. Frames without any movement would make
  // the others look rarer than they are; those that are slow for whatever reason always count.
  const inner = frames.slice(1, -1).filter(({ ms, moved }) => moved || ms > slowMs).map(({ ms }) => ms);
  const parts = own.filter((event) => event.ph === 'X' && event.name !== 'RunTask' && (event.dur ?? 0) > 3000);
  const longest = parts.map((event) => ({ name: `${event.name} ${event.args?.data?.type ?? event.args?.data?.functionName ?? ''}`.trim(), ms: (event.tdur ?? event.dur ?? 0) / 1000 })).sort((x, y) => y.ms - x.ms).slice(0, 12);
  return { frames: inner, longest };
}

/** The thread that drew most frames is the main thread of the page that is looked at. */
function busiest(begins: readonly TraceEvent[]): string | undefined {
  const counts = Map.groupBy(begins, (event) => `${event.pid}:${event.tid}`);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
