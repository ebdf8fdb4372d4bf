import { useMutation } from '@tanstack/react-query';
import { FileCheck2, Upload } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateSample } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { SampleFile } from './template-form.ts';

export type FileKind = 'IMAGE' | 'VIDEO' | 'DOCUMENT';
const accepted: Readonly<Record<FileKind, string>> = { IMAGE: 'image/jpeg,image/png', VIDEO: 'video/mp4', DOCUMENT: 'application/pdf' };

type SampleUploadProps = { kind: FileKind; wabaId: string; file: SampleFile | null; onChange: (file: SampleFile | null) => void; error?: string | undefined };

/** The example file of a header: it goes to WhatsApp at once, which gives a handle for it. */
export function SampleUpload({ kind, wabaId, file, onChange, error }: SampleUploadProps) {
  const { t } = useTranslation('templates');
  const input = useRef<HTMLInputElement>(null);
  const send = useMutation({
    mutationFn: async (chosen: File) => ({ chosen, sample: await request<TemplateSample>('POST', '/templates/samples', { body: chosen, query: { wabaId, fileName: chosen.name } }) }),
    onSuccess: ({ chosen, sample }) => onChange({ handle: sample.handle, name: chosen.name, url: kind === 'IMAGE' ? URL.createObjectURL(chosen) : undefined }),
  });
  return (
    <Field label={t('editor.file')} hint={t(`editor.fileHint.${kind}`)} error={send.isError ? describeError(send.error).message : error}>
      <div className="flex flex-wrap items-center gap-2">
        <input ref={input} type="file" accept={accepted[kind]} className="sr-only" aria-label={t('editor.file')} tabIndex={-1} onChange={(event) => { const [chosen] = event.target.files ?? []; if (chosen) send.mutate(chosen); event.target.value = ''; }} />
        <Button icon={<Upload size={14} />} loading={send.isPending} onClick={() => input.current?.click()}>{t(file ? 'editor.otherFile' : 'editor.chooseFile')}</Button>
        {file ? <span className="flex min-w-0 items-center gap-1.5 text-xs text-muted"><FileCheck2 size={14} aria-hidden /><span className="truncate" dir="auto">{file.name || t('editor.fileStored')}</span></span> : null}
      </div>
    </Field>
  );
}
