import type { ReactNode } from 'react';

/** The chat around a preview. */
export function PhoneFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <figure aria-label={label} className="w-full max-w-[372px] rounded-dialog border border-line-strong bg-slate-3 p-4">
      {children}
    </figure>
  );
}
