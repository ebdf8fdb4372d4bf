import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { Suspense, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { firstControl } from './first-control.ts';
import { IconButton } from './IconButton.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One or two sentences under the title. */
  description?: ReactNode | undefined;
  /** 400, 520, 760, 1080 or 1400 px wide; on narrow screens always the full width. */
  size?: 'sm' | 'md' | 'lg' | 'xl' | 'full' | undefined;
  /** Buttons at the foot, the primary one last. Put a form's submit here with `form="id"`. */
  footer?: ReactNode | undefined;
  /** What gets the focus first; by default the first control of the body, else of the foot. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** What gets the focus afterwards; what had it before by default, also where this gives nothing. */
  finalFocus?: (() => HTMLElement | null) | undefined;
  children?: ReactNode | undefined;
};

const widths = { sm: 'max-w-[400px]', md: 'max-w-[520px]', lg: 'max-w-[760px]', xl: 'max-w-[1080px]', full: 'max-w-[1400px]' };

/** A modal window for one short task. The body scrolls, title and buttons stay; words that are still to be loaded do not take the page away behind it. */
export function Dialog({ open, onOpenChange, title, description, size = 'md', footer, initialFocus, finalFocus, children }: DialogProps) {
  const { t } = useTranslation('ui');
  const popup = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLElement>(null);
  // What is only read is scrolled by the keyboard from the start.
  const readable = (): HTMLElement | undefined => {
    const area = body.current;
    if (area === null || area.scrollHeight <= area.clientHeight) return undefined;
    area.tabIndex = 0;
    return area;
  };
  // On a touch screen a focused field would bring up the keyboard over what is to be read.
  const begin = (way: string): HTMLElement | null => initialFocus?.current ?? (way === 'touch' ? popup.current : (firstControl(body.current) ?? firstControl(foot.current) ?? readable() ?? popup.current));
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 flex items-center justify-center p-4">
          <BaseDialog.Popup
            ref={popup}
            initialFocus={begin}
            finalFocus={finalFocus ? () => finalFocus() ?? true : undefined}
            className={cx(
              'relative flex max-h-full w-full flex-col rounded-dialog bg-raised shadow-dialog outline-none transition-[opacity,scale] duration-150 ease-out data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0',
              widths[size],
            )}
          >
            <header className="flex items-start gap-4 px-5 pt-4 pb-3">
              <div className="min-w-0 flex-1">
                <BaseDialog.Title className="text-md">{title}</BaseDialog.Title>
                {description ? <BaseDialog.Description className="mt-1 text-muted">{description}</BaseDialog.Description> : null}
              </div>
              <BaseDialog.Close render={<IconButton label={t('dialog.close')} icon={<X size={16} />} size="sm" noTooltip className="-me-1.5" />} />
            </header>
            {children ? <div ref={body} className="min-h-0 overflow-y-auto px-5 pt-1 pb-5 focus-visible:-outline-offset-2"><Suspense fallback={<SkeletonRows rows={3} />}>{children}</Suspense></div> : null}
            {footer ? <footer ref={foot} className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer> : null}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
