import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaAsset } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { usePermission } from '../app/session.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';
import { DrawnFile } from './DrawnFile.tsx';
import { sizeText } from './file-words.ts';

/** One file, large: look at it or play it, rename it, copy its id for programs. */
export function MediaDetails({ asset, onClose }: { asset: MediaAsset; onClose: () => void }) {
  const { t, i18n } = useTranslation('media');
  const client = useQueryClient();
  const mayWrite = usePermission('media.write');
  const [name, setName] = useState(asset.name);
  const rename = useMutation({
    mutationFn: () => request<MediaAsset>('PATCH', `/media/${encodeURIComponent(asset.id)}`, { body: { name: name.trim() } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.media.all });
      onClose();
    },
  });
  const added = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(asset.createdAt));
  return (
    <Dialog
      open
      onOpenChange={(open) => { if (!open) onClose(); }}
      title={<span dir="auto">{asset.name}</span>}
      description={[t(`kinds.${asset.kind}`), sizeText(asset.size, i18n.language), added, asset.createdBy?.name].filter(Boolean).join(' · ')}
      footer={mayWrite ? <Button variant="primary" disabled={name.trim() === '' || name.trim() === asset.name} loading={rename.isPending} onClick={() => rename.mutate()}>{t('library.rename')}</Button> : null}
    >
      <div className="flex flex-col gap-4">
        <div className="flex justify-center rounded-card bg-slate-2 p-3"><DrawnFile kind={asset.kind} url={asset.url} name={asset.name} size={asset.size} mimeType={asset.mimeType} /></div>
        {mayWrite ? (
          <Field label={t('library.name')} error={rename.isError ? describeError(rename.error).message : undefined}>
            <Input value={name} maxLength={240} onValueChange={setName} dir="auto" />
          </Field>
        ) : null}
        <p className="flex items-center gap-1 text-xs text-muted">{t('library.id')}: <code className="truncate" dir="ltr">{asset.id}</code><CopyButton text={asset.id} /></p>
      </div>
    </Dialog>
  );
}
