import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { limits } from '../../../../schemas/limits.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { newApp, type AppForm, type CodeForm } from './template-form.ts';
import type { FaultOf } from './use-faults.ts';

type AutofillEditorProps = { code: CodeForm; set: (patch: Partial<CodeForm>) => void; fault: FaultOf };

/** The apps that may take a code by themselves, as Android knows them. */
export function AutofillEditor({ code, set, fault }: AutofillEditorProps) {
  const { t } = useTranslation('templates');
  const { apps, kind, autofill, terms } = code;
  const change = (index: number, patch: Partial<AppForm>) => set({ apps: apps.map((app, at) => (at === index ? { ...app, ...patch } : app)) });
  return (
    <div className="flex flex-col gap-4 rounded-card border border-line p-4">
      <p className="text-xs text-muted">{t('editor.appsHint')}</p>
      {fault('code.apps') ? <p role="alert" className="text-xs text-red-ink">{fault('code.apps')}</p> : null}
      {apps.map((app, index) => (
        <fieldset key={app.key} className="flex min-w-0 items-start gap-2">
          <legend className="sr-only">{t('editor.app', { number: index + 1 })}</legend>
          <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Field label={t('editor.packageName')} error={fault(`code.apps.${index}.package`)}>
              <Input dir="ltr" mono value={app.packageName} placeholder="com.example.shop" onValueChange={(packageName) => change(index, { packageName })} />
            </Field>
            <Field label={t('editor.signatureHash')} error={fault(`code.apps.${index}.hash`)}>
              <Input dir="ltr" mono value={app.hash} maxLength={limits.appSignatureLength} onValueChange={(hash) => change(index, { hash })} />
            </Field>
          </div>
          <IconButton size="sm" className="mt-6" label={t('editor.removeApp', { number: index + 1 })} icon={<Trash2 size={14} />} disabled={apps.length === 1} onClick={() => set({ apps: apps.filter((_, at) => at !== index) })} />
        </fieldset>
      ))}
      <Button size="sm" className="self-start" icon={<Plus size={14} />} disabled={apps.length >= limits.maxSupportedApps} onClick={() => set({ apps: [...apps, newApp()] })}>{t('editor.addApp')}</Button>
      {kind === 'ONE_TAP' ? (
        <Field label={t('editor.autofillText')} optional error={fault('code.autofill')} aside={`${[...autofill].length} / ${limits.maxTemplateButtonText}`}>
          <Input dir="auto" value={autofill} onValueChange={(text) => set({ autofill: text })} />
        </Field>
      ) : (
        <div className="flex flex-col gap-1">
          <Checkbox label={t('editor.zeroTapTerms')} checked={terms} onCheckedChange={(accepted) => set({ terms: accepted })} />
          {fault('code.terms') ? <p role="alert" className="text-xs text-red-ink">{fault('code.terms')}</p> : null}
        </div>
      )}
    </div>
  );
}
