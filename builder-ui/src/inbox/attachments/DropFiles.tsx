import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFormProps } from '../composer/entry.ts';
import { AttachmentsDialog } from './AttachmentsDialog.tsx';
import { draftOf, type AttachmentDraft } from './draft.ts';

type DropFilesProps = Omit<EntryFormProps, 'files' | 'onClose'>;

/** Takes files that are dropped anywhere on the thread or pasted into it, and shows them before they are sent. */
export function DropFiles({ onSent, ...props }: DropFilesProps) {
  const { t } = useTranslation('media');
  const anchor = useRef<HTMLSpanElement>(null);
  const [over, setOver] = useState(false);
  const [drafts, setDrafts] = useState<readonly AttachmentDraft[]>([]);
  useEffect(() => {
    const pane = anchor.current?.closest('section');
    if (!pane) return;
    // Entering a child leaves its parent: only the difference says whether the pointer is still inside.
    let depth = 0;
    const take = (files: Iterable<File>): boolean => {
      const made = [...files].map((file) => draftOf(file));
      if (made.length > 0) setDrafts(made);
      return made.length > 0;
    };
    const show = (by: number): void => {
      depth = Math.max(0, depth + by);
      setOver(depth > 0);
    };
    const control = new AbortController();
    const listen = { signal: control.signal };
    pane.addEventListener('dragenter', (event) => { if (hasFiles(event)) show(1); }, listen);
    pane.addEventListener('dragleave', (event) => { if (hasFiles(event)) show(-1); }, listen);
    pane.addEventListener('dragover', (event) => { if (hasFiles(event)) event.preventDefault(); }, listen);
    pane.addEventListener('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      show(-depth);
      take(event.dataTransfer?.files ?? []);
    }, listen);
    pane.addEventListener('paste', (event) => {
      // Office programs put a picture of the text beside it: then the text is meant.
      if (event.clipboardData?.types.includes('text/plain')) return;
      if (take(event.clipboardData?.files ?? [])) event.preventDefault();
    }, listen);
    return () => control.abort();
  }, []);
  const close = () => setDrafts([]);
  return (
    <>
      <span ref={anchor} hidden />
      {over ? (
        <div className="pointer-events-none absolute inset-2 z-10 flex items-center justify-center rounded-card border-2 border-dashed border-accent bg-surface/85">
          <p className="flex items-center gap-2 text-md font-medium text-accent-ink"><Upload size={20} aria-hidden />{t('drop')}</p>
        </div>
      ) : null}
      {drafts.length > 0 ? <AttachmentsDialog {...props} key={drafts[0]?.id} drafts={drafts} onClose={close} onSent={() => { close(); onSent(); }} /> : null}
    </>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
