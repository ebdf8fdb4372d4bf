import type { TimeRange } from '../../../../schemas/generated/types.ts';

/** The 24 hours of a day as a line on which open time is filled. Decoration: the times stand beside it. */
export function DayBar({ ranges }: { ranges: ReadonlyArray<TimeRange> }) {
  return (
    <svg viewBox="0 0 1440 60" preserveAspectRatio="none" className="h-2 w-full overflow-hidden rounded-full bg-slate-4 rtl:-scale-x-100" aria-hidden>
      {[360, 720, 1080].map((at) => <rect key={at} x={at} width="4" height="60" className="fill-surface" />)}
      {ranges.map((range) => {
        const from = minutes(range.from);
        const width = minutes(range.to) - from;
        return width > 0 ? <rect key={range.from} x={from} width={width} height="60" className="fill-accent" /> : null;
      })}
    </svg>
  );
}

function minutes(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}
