import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaKind } from '../../../../schemas/generated/types.ts';
import type { ComposerEntry, EntryFormProps } from '../composer/entry.ts';
import { AttachmentsDialog } from './AttachmentsDialog.tsx';
import { draftOf } from './draft.ts';

type FileEntry = { id: 'visual' | 'document' | 'audio' | 'sticker'; order: number; icon: ReactNode; accept: string; /** As what every chosen file goes; without it, as what it is. */ kind?: MediaKind };

/** A line of the "+" menu that sends files of one sort. */
export function fileEntry({ id, kind, ...facts }: FileEntry): ComposerEntry {
  function Label() {
    const { t } = useTranslation('media');
    return t(`menu.${id}`);
  }
  function Form({ files, ...props }: EntryFormProps) {
    return <AttachmentsDialog {...props} drafts={files.map((file) => draftOf(file, kind))} accept={facts.accept} />;
  }
  return { id, group: 'file', multiple: true, Label, Form, ...facts };
}
