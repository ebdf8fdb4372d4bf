import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { Download, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx.ts';
import { IconButton } from '../ui/IconButton.tsx';

type LightboxProps = { url: string; alt: string; caption?: string | undefined; children: ReactElement };

/** A picture that opens over the whole page; what stands inside is the button that opens it. */
export function Lightbox({ url, alt, caption, children }: LightboxProps) {
  const { t } = useTranslation('media');
  const [large, setLarge] = useState(false);
  return (
    <BaseDialog.Root onOpenChange={() => setLarge(false)}>
      <BaseDialog.Trigger aria-label={t('lightbox.open', { name: alt })} className="block cursor-zoom-in rounded-control">{children}</BaseDialog.Trigger>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 flex p-2 md:p-6">
          <BaseDialog.Popup className="m-auto flex max-h-full max-w-full flex-col gap-2 rounded-dialog bg-raised p-3 shadow-dialog outline-none">
            <header className="flex items-center gap-1">
              <BaseDialog.Title className="min-w-0 flex-1 truncate text-sm font-medium" dir="auto">{caption ?? alt}</BaseDialog.Title>
              <IconButton label={large ? t('lightbox.fit') : t('lightbox.full')} icon={large ? <ZoomOut size={16} /> : <ZoomIn size={16} />} onClick={() => setLarge(!large)} />
              <IconButton label={t('download')} icon={<Download size={16} />} render={<a href={`${url}?download=true`} download aria-label={t('download')} />} />
              <BaseDialog.Close render={<IconButton label={t('close')} icon={<X size={16} />} noTooltip />} />
            </header>
            <div className="min-h-0 overflow-auto">
              <img src={url} alt={alt} className={cx('rounded-control', large ? 'max-w-none' : 'max-h-[78vh] max-w-full object-contain')} />
            </div>
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
