import { CircleAlert } from 'lucide-react';
import { useId, type ReactNode } from 'react';

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
  const told = error || hint;
  return (
    <div role="group" aria-labelledby={`${id}-name`} aria-describedby={told ? `${id}-told` : undefined} className="flex min-w-0 flex-col gap-1.5">
      <span id={`${id}-name`} className="text-xs font-medium text-ink">{label}</span>
      {children}
      {told ? (
        <div id={`${id}-told`} className={error ? 'flex items-start gap-1.5 text-xs text-red-ink' : 'text-xs text-muted'}>
          {error ? <CircleAlert size={14} className="mt-px shrink-0" aria-hidden /> : null}
          <span className="min-w-0">{told}</span>
        </div>
      ) : null}
    </div>
  );
}
