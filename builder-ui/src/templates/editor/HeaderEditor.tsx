import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schemas/limits.ts';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { SampleFields } from './SampleFields.tsx';
import { SampleUpload } from './SampleUpload.tsx';
import type { HeaderKind, TemplateForm } from './template-form.ts';
import type { FaultOf } from './use-faults.ts';
import { VariableText } from './VariableText.tsx';

const ownKinds: ReadonlyArray<HeaderKind> = ['NONE', 'TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'];

/** A part of the editor: the form, and how to change it. */
export type PartProps = { form: TemplateForm; change: (patch: Partial<TemplateForm>) => void; fault: FaultOf };

/** What stands above the text: nothing, a line, a file or a place. */
export function HeaderEditor({ form, change, fault }: PartProps) {
  const { t } = useTranslation('templates');
  const { header, format, wabaId } = form;
  const set = (patch: Partial<TemplateForm['header']>) => change({ header: { ...header, ...patch } });
  // Made in the WhatsApp Manager, together with its button; kept here.
  const kinds = header.kind === 'PRODUCT' ? [...ownKinds, header.kind] : ownKinds;
  const file = header.kind === 'IMAGE' || header.kind === 'VIDEO' || header.kind === 'DOCUMENT' ? header.kind : null;
  return (
    <Card title={t('editor.header')} description={t('editor.headerHint')}>
      <div className="flex flex-col gap-4">
        <Field label={t('editor.headerKind')} error={fault('header.format')}>
          <Select value={header.kind} onValueChange={(kind) => set({ kind, file: kind === header.kind ? header.file : null })} options={kinds.map((kind) => ({ value: kind, label: t(`header.${kind}`) }))} />
        </Field>
        {header.kind === 'TEXT' ? (
          <>
            <VariableText label={t('editor.headerText')} rows={1} value={header.text} onChange={(text) => set({ text })} format={format} max={limits.maxTemplateHeader} error={fault('header.text')} />
            <SampleFields value={header} path="header.samples" onChange={(samples) => set({ samples })} fault={fault} />
          </>
        ) : null}
        {file ? <SampleUpload kind={file} wabaId={wabaId} file={header.file} onChange={(next) => set({ file: next })} error={fault('header.sample')} /> : null}
        {header.kind === 'LOCATION' ? <p className="text-xs text-muted">{t('editor.locationHint')}</p> : null}
      </div>
    </Card>
  );
}
