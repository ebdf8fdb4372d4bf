import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowFolder } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { useSaveFolder } from './use-folders.ts';

/** Names a new folder, or renames one. */
export function FolderDialog({ folder, onClose, onSaved }: { folder?: FlowFolder | undefined; onClose: () => void; onSaved: (folder: FlowFolder) => void }) {
  const { t } = useTranslation('folders');
  const [name, setName] = useState(folder?.name ?? '');
  const save = useSaveFolder(folder?.id, (saved) => { onSaved(saved); onClose(); });
  return (
    <Dialog
      open
      onOpenChange={(next) => { if (!next) onClose(); }}
      size="sm"
      title={t(folder ? 'rename' : 'create')}
      footer={<><Button onClick={onClose}>{t('cancel')}</Button><Button type="submit" form="flow-folder" variant="primary" loading={save.isPending} disabled={name.trim() === ''}>{t(folder ? 'rename' : 'create')}</Button></>}
    >
      <form id="flow-folder" onSubmit={(event) => { event.preventDefault(); if (name.trim() !== '') save.mutate(name.trim()); }}>
        <Field label={t('name')} error={save.isError ? describeError(save.error).message : undefined}>
          <Input value={name} onValueChange={setName} maxLength={60} dir="auto" />
        </Field>
      </form>
    </Dialog>
  );
}
