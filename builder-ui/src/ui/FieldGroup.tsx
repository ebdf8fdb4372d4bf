import { useId, type ReactNode } from 'react';
import { ErrorLine } from './ErrorLine.tsx';

export type FieldGroupProps = {
  label: ReactNode;
  /** A sentence under the controls, shown until there is an error. */
  hint?: ReactNode | undefined;
  error?: ReactNode | undefined;
  /** Several controls, each with a name of its own. */
  children: ReactNode;
};

/** Several controls under one heading. A Field would give every one of them its own name, and mark all of them when one is wrong. */
export function FieldGroup({ label, hint, error, children }: FieldGroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={`${id}-name`} aria-describedby={error || hint ? `${id}-told` : undefined} className="flex min-w-0 flex-col gap-1.5">
      <span id={`${id}-name`} className="text-xs font-medium text-ink">{label}</span>
      {children}
      {error ? <ErrorLine id={`${id}-told`}>{error}</ErrorLine> : hint ? <p id={`${id}-told`} className="text-xs text-muted">{hint}</p> : null}
    </div>
  );
}
