import { timeLeft } from '../data/format-time.ts';

const DAY_MS = 24 * 3_600_000;
const CIRCLE = 2 * Math.PI * 5;

/** How long the business may still write freely to this customer. */
export function WindowChip({ closesAt, now }: { closesAt: number; now: number }) {
  const left = closesAt - now;
  if (left <= 0) {
    return (
      <span className="window-chip" data-state="closed" title="The business can send templates only until the customer writes">
        {closesAt === 0 ? 'No window yet' : 'Window closed'}
      </span>
    );
  }
  return (
    <span className="window-chip" data-state={left < 3_600_000 ? 'ending' : 'open'} title="The business may write freely for this long">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
        <circle cx="7" cy="7" r="5" className="ring-track" />
        <circle cx="7" cy="7" r="5" className="ring-left" strokeDasharray={`${(CIRCLE * left) / DAY_MS} ${CIRCLE}`} />
      </svg>
      <span className="tabular">{timeLeft(left)}</span>
    </span>
  );
}
