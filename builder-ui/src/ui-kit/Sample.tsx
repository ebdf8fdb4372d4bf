import type { ReactNode } from 'react';

/** A titled box of the kit. */
export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-surface p-4">
      <h2 className="text-xs text-muted">{title}</h2>
      {children}
    </section>
  );
}
