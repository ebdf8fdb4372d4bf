/** How much of something is done; share from 0 to 1. */
export function ProgressBar({ share, label }: { share: number; label: string }) {
  const percent = Math.round(share * 100);
  return (
    <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} className="h-1 w-full overflow-hidden rounded-full bg-slate-4">
      <div className="h-full rounded-full bg-accent transition-[width] duration-150 ease-out" style={{ width: `${percent}%` }} />
    </div>
  );
}
