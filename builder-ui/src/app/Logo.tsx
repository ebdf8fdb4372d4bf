/** The product's mark: a speech bubble whose inside branches. Takes its colours from the accent. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path d="M9 7.5h9a7 7 0 0 1 0 14h-3.2L9.8 25.6a.6.6 0 0 1-1-.5V7.9c0-.2.1-.4.2-.4Z" className="fill-on-accent" />
      <path d="M12.6 14.5h4.2m0 0 2.9-2.3m-2.9 2.3 2.9 2.3" fill="none" className="stroke-accent" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
