import { Images } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaAsset } from '../../../../../schemas/generated/types.ts';
import { MediaPickerDialog } from '../../../media/MediaPickerDialog.tsx';
import { AttachmentsDialog } from '../../attachments/AttachmentsDialog.tsx';
import { draftOfAsset } from '../../attachments/draft.ts';
import type { ComposerEntry, EntryFormProps } from '../entry.ts';

function LibraryForm(props: EntryFormProps) {
  const [asset, setAsset] = useState<MediaAsset>();
  if (asset === undefined) return <MediaPickerDialog onClose={props.onClose} onPick={setAsset} />;
  return <AttachmentsDialog {...props} drafts={[draftOfAsset(asset)]} />;
}

function Label() {
  const { t } = useTranslation('media');
  return t('menu.library');
}

const entry: ComposerEntry = { id: 'library', group: 'file', order: 60, icon: <Images size={16} />, Label, Form: LibraryForm };
export default entry;
