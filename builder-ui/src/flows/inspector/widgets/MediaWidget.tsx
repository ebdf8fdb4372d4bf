import { useQuery } from '@tanstack/react-query';
import { Images, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaKind } from '../../../../../schemas/generated/types.ts';
import { mediaKinds } from '../../../../../schemas/limits.ts';
import { fileProblem } from '../../../../../schemas/media-rules.ts';
import { DrawnFile } from '../../../media/DrawnFile.tsx';
import { mediaQuery } from '../../../media/media-queries.ts';
import { MediaPickerDialog } from '../../../media/MediaPickerDialog.tsx';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A file of the library, seen as it will be sent; the field beside it may say of which kind it has to be. */
export default function MediaWidget({ value, onChange, siblings, readOnly, words }: Pick<WidgetProps, 'value' | 'onChange' | 'siblings' | 'readOnly' | 'words'>) {
  const { t } = useTranslation('media');
  const [picking, setPicking] = useState(false);
  const chosen = typeof value === 'string' && value !== '' ? value : undefined;
  const { data, isPending, isError } = useQuery({ ...mediaQuery(chosen ?? ''), enabled: chosen !== undefined });
  const kind = kindOf(siblings['kind'] ?? siblings['type']);
  const unfit = data && kind ? fileProblem(kind, data) : undefined;
  return (
    <div className="flex flex-col items-start gap-2" role="group" aria-label={words.label}>
      {chosen === undefined ? null
        : isError ? <Notice tone="amber">{t('widget.gone')}</Notice>
        : isPending ? <Skeleton className="h-24 w-full" />
        : <div className="relative max-w-full pe-8"><DrawnFile kind={data.kind} url={data.url} name={data.name} size={data.size} mimeType={data.mimeType} voice={siblings['kind'] === 'voice'} />{readOnly ? null : <IconButton size="xs" className="absolute end-0 top-0" label={t('widget.clear')} icon={<X size={14} />} onClick={() => onChange(undefined)} />}</div>}
      {unfit && kind ? <Notice tone="amber">{t(`problem.type.${kind}`)}</Notice> : null}
      {readOnly ? null : <Button size="sm" variant="secondary" icon={<Images size={14} />} onClick={() => setPicking(true)}>{chosen === undefined ? t('widget.choose') : t('widget.other')}</Button>}
      {picking ? <MediaPickerDialog kind={kind} onClose={() => setPicking(false)} onPick={({ id }) => { onChange(id); setPicking(false); }} /> : null}
    </div>
  );
}

/** A voice message is an audio file. */
function kindOf(value: unknown): MediaKind | undefined {
  if (value === 'voice') return 'audio';
  return typeof value === 'string' && value in mediaKinds ? (value as MediaKind) : undefined;
}
