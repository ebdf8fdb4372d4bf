import { useTranslation } from 'react-i18next';
import type { MediaAsset, MediaKind } from '../../../schemas/generated/types.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { MediaLibrary } from './MediaLibrary.tsx';

type MediaPickerDialogProps = { kind?: MediaKind | undefined; onPick: (asset: MediaAsset) => void; onClose: () => void };

/** Chooses a file of the library, or uploads one and takes it at once. */
export function MediaPickerDialog({ kind, onPick, onClose }: MediaPickerDialogProps) {
  const { t } = useTranslation('media');
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} size="lg" title={t('picker.title')} description={kind ? t('picker.of', { kind: t(`kinds.${kind}`) }) : undefined}>
      <MediaLibrary kind={kind} onPick={onPick} onUploaded={onPick} />
    </Dialog>
  );
}
