import type { ReactNode } from 'react';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { usePhoneScreen } from '../chat/phone-screen.ts';

interface SheetProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A panel that rises from the bottom of the phone's screen. */
export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  const screen = usePhoneScreen();
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()} modal="trap-focus">
      <Dialog.Portal container={screen}>
        <Dialog.Backdrop className="sheet-backdrop" />
        <Dialog.Popup className="sheet">
          <div className="sheet-head">
            <Dialog.Title className="sheet-title" dir="auto">
              {title}
            </Dialog.Title>
            <Dialog.Close className="icon-button" aria-label="Close">
              <X size={16} strokeWidth={1.5} aria-hidden />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
