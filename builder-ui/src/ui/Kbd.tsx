import { cx } from './cx.ts';
import { keyLabels } from './key-labels.ts';

type KbdProps = {
  /** Keys joined by plus, e.g. `mod+shift+k`; `mod` is Command on Apple machines and Ctrl elsewhere. */
  keys: string;
  tone?: 'plain' | 'inverse' | undefined;
  className?: string | undefined;
};

/** A keyboard shortcut, one cap per key. */
export function Kbd({ keys, tone = 'plain', className }: KbdProps) {
  return (
    <kbd className={cx('inline-flex items-center gap-0.5 font-sans', className)} dir="ltr">
      {keyLabels(keys).map((label) => (
        <span
          key={label}
          className={cx(
            'inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm px-1 text-2xs font-medium',
            tone === 'inverse' ? 'bg-slate-1/20 text-slate-1' : 'bg-slate-4 text-muted',
          )}
        >
          {label}
        </span>
      ))}
    </kbd>
  );
}
