import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MoreHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaAsset } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Page } from '../app/Page.tsx';
import { usePermission } from '../app/session.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { MediaDetails } from './MediaDetails.tsx';
import { MediaLibrary } from './MediaLibrary.tsx';

/** All files that flows and people send again and again. */
export function MediaPage() {
  const { t } = useTranslation('media');
  const client = useQueryClient();
  const mayDelete = usePermission('media.delete');
  const [shown, setShown] = useState<MediaAsset>();
  const [doomed, setDoomed] = useState<MediaAsset>();
  const remove = useMutation({
    mutationFn: (asset: MediaAsset) => request<void>('DELETE', `/media/${encodeURIComponent(asset.id)}`),
    onSuccess: () => {
      setDoomed(undefined);
      void client.invalidateQueries({ queryKey: keys.media.all });
    },
  });
  const tools = (asset: MediaAsset) => (
    <Menu
      align="end"
      trigger={<IconButton size="sm" variant="secondary" label={t('library.actions', { name: asset.name })} icon={<MoreHorizontal size={14} />} noTooltip />}
      entries={[{ id: 'delete', label: t('library.delete'), icon: <Trash2 size={14} />, danger: true, onSelect: () => { remove.reset(); setDoomed(asset); } }]}
    />
  );
  return (
    <Page title={t('page.title')} layout="wide">
      <p className="-mb-2 max-w-[88ch] text-muted">{t('page.hint')}</p>
      <MediaLibrary uploadInTopBar onPick={setShown} tools={mayDelete ? tools : undefined} />
      {shown ? <MediaDetails key={shown.id} asset={shown} onClose={() => setShown(undefined)} /> : null}
      <ConfirmDialog
        open={doomed !== undefined}
        onOpenChange={(open) => { if (!open) setDoomed(undefined); }}
        title={t('library.deleteTitle', { name: doomed?.name ?? '' })}
        description={t('library.deleteHint')}
        confirmLabel={t('library.delete')}
        danger
        loading={remove.isPending}
        error={remove.isError ? describeError(remove.error).message : undefined}
        onConfirm={() => { if (doomed) remove.mutate(doomed); }}
      />
    </Page>
  );
}
