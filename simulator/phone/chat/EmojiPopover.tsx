import { Popover } from '@base-ui/react/popover';
import { useState, type ReactNode } from 'react';

type EmojiPopoverProps = {
  label: string;
  icon: ReactNode;
  emoji: readonly string[];
  /** Held down; without it nothing is a choice, each press only picks. */
  chosen?: string | undefined;
  className: string;
  onPick: (emoji: string) => void;
};

/** A button that opens emoji to pick one from. */
export function EmojiPopover({ label, icon, emoji, chosen, className, onPick }: EmojiPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  const pick = (one: string): void => {
    onPick(one);
    setOpen(false);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className="icon-button" aria-label={label} title={label}>
        {icon}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} side="top" className="floating">
          <Popover.Popup className={className}>
            {emoji.map((one) => (
              <button key={one} type="button" aria-label={one} aria-pressed={chosen === undefined ? undefined : chosen === one} onClick={() => pick(one)}>
                {one}
              </button>
            ))}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
