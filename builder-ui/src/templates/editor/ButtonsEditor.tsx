import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schemas/limits.ts';
import { variablesOf } from '../../../../schemas/templates/components.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { newButton, type ButtonForm, type ButtonKind } from './template-form.ts';
import type { FaultOf } from './use-faults.ts';

const kinds: ReadonlyArray<ButtonKind> = ['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'COPY_CODE', 'FLOW', 'CATALOG', 'MPM'];

type ButtonsEditorProps = { buttons: ButtonForm[]; max: number; path: string; allowed?: ReadonlyArray<ButtonKind>; onChange: (buttons: ButtonForm[]) => void; fault: FaultOf };

/** The buttons below a message or a card, in their order. */
export function ButtonsEditor({ buttons, max, path, allowed = kinds, onChange, fault }: ButtonsEditorProps) {
  const { t } = useTranslation('templates');
  const set = (index: number, patch: Partial<ButtonForm>) => onChange(buttons.map((button, at) => (at === index ? { ...button, ...patch } : button)));
  const swap = (index: number, other: number) => onChange(buttons.map((button, at) => buttons[at === index ? other : at === other ? index : at] ?? button));
  return (
    <div className="flex flex-col gap-3">
      {fault(path) ? <p role="alert" className="text-xs text-red-ink">{fault(path)}</p> : null}
      {buttons.map((button, index) => (
        <fieldset key={button.key} className="flex flex-col gap-3 rounded-control border border-line p-3">
          <legend className="sr-only">{t('editor.button', { number: index + 1 })}</legend>
          <div className="flex items-center gap-1">
            <Select aria-label={t('editor.buttonKind')} size="sm" className="min-w-0 flex-1" value={button.type} onValueChange={(type) => set(index, { type })} disabled={button.type === 'OTHER'} options={(button.type === 'OTHER' ? [button.type] : allowed).map((kind) => ({ value: kind, label: t(`button.${kind}`) }))} />
            <IconButton size="sm" label={t('editor.up')} icon={<ArrowUp size={14} />} disabled={index === 0} onClick={() => swap(index, index - 1)} />
            <IconButton size="sm" label={t('editor.down')} icon={<ArrowDown size={14} />} disabled={index === buttons.length - 1} onClick={() => swap(index, index + 1)} />
            <IconButton size="sm" label={t('editor.removeButton')} icon={<Trash2 size={14} />} onClick={() => onChange(buttons.filter((_, at) => at !== index))} />
          </div>
          <ButtonFields button={button} path={`${path}.${index}`} onChange={(patch) => set(index, patch)} fault={fault} />
        </fieldset>
      ))}
      <Button size="sm" className="self-start" icon={<Plus size={14} />} disabled={buttons.length >= max} onClick={() => onChange([...buttons, newButton('QUICK_REPLY')])}>{t('editor.addButton')}</Button>
    </div>
  );
}

type ButtonFieldsProps = { button: ButtonForm; path: string; onChange: (patch: Partial<ButtonForm>) => void; fault: FaultOf };

function ButtonFields({ button, path, onChange, fault }: ButtonFieldsProps) {
  const { t } = useTranslation('templates');
  if (button.type === 'OTHER') return <p className="text-xs text-muted">{t('editor.buttonKept')}</p>;
  if (button.type === 'COPY_CODE') {
    return (
      <Field label={t('editor.couponSample')} hint={t('editor.couponHint')} error={fault(`${path}.sample`)}>
        <Input value={button.sample} onValueChange={(sample) => onChange({ sample })} />
      </Field>
    );
  }
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={t('editor.buttonText')} error={fault(`${path}.text`)} aside={`${[...button.text].length} / ${limits.maxTemplateButtonText}`}>
        <Input dir="auto" value={button.text} onValueChange={(text) => onChange({ text })} />
      </Field>
      {button.type === 'URL' ? (
        <Field label={t('editor.url')} hint={t('editor.urlHint')} error={fault(`${path}.url`)}>
          <Input dir="ltr" inputMode="url" value={button.url} onValueChange={(url) => onChange({ url })} placeholder="https://" />
        </Field>
      ) : null}
      {button.type === 'URL' && variablesOf(button.url).length > 0 ? (
        <Field label={t('editor.urlSample')} error={fault(`${path}.sample`)}>
          <Input dir="ltr" value={button.sample} onValueChange={(sample) => onChange({ sample })} />
        </Field>
      ) : null}
      {button.type === 'PHONE_NUMBER' ? (
        <Field label={t('editor.phone')} error={fault(`${path}.phone`)}>
          <Input dir="ltr" inputMode="tel" value={button.phone} onValueChange={(phone) => onChange({ phone })} placeholder="+" />
        </Field>
      ) : null}
      {button.type === 'FLOW' ? (
        <Field label={t('editor.flowId')} hint={t('editor.flowIdHint')} error={fault(`${path}.flow`)}>
          <Input mono dir="ltr" value={button.flowId} onValueChange={(flowId) => onChange({ flowId })} />
        </Field>
      ) : null}
    </div>
  );
}
