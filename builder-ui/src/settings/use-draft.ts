import { useState } from 'react';

type Draft<Value> = {
  /** What the form shows. */
  value: Value;
  /** Whether it differs from what is stored. */
  dirty: boolean;
  change: (next: Value) => void;
  /** Back to what is stored. */
  reset: () => void;
};

/** A value being edited over the stored one. While nothing was changed it follows what the server says. */
export function useDraft<Value>(stored: Value): Draft<Value> {
  const [edited, setEdited] = useState<{ value: Value } | null>(null);
  const value = edited ? edited.value : stored;
  return {
    value,
    dirty: edited !== null && JSON.stringify(edited.value) !== JSON.stringify(stored),
    change: (next) => setEdited({ value: next }),
    reset: () => setEdited(null),
  };
}
