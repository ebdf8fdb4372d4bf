import { useTranslation } from 'react-i18next';
import { variablesOf } from '../../../../schemas/templates/components.ts';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import type { TextForm } from './template-form.ts';
import type { FaultOf } from './use-faults.ts';

type SampleFieldsProps = { value: TextForm; path: string; onChange: (samples: TextForm['samples']) => void; fault: FaultOf };

/** An example for each variable of a text: the reviewers at WhatsApp read them, and the preview shows them. */
export function SampleFields({ value, path, onChange, fault }: SampleFieldsProps) {
  const { t } = useTranslation('templates');
  const variables = variablesOf(value.text);
  if (variables.length === 0) return null;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {variables.map((name) => (
        <Field key={name} label={t('editor.sample', { name: `{{${name}}}` })} error={fault(`${path}.${name}`)}>
          <Input dir="auto" value={value.samples[name] ?? ''} onValueChange={(text) => onChange({ ...value.samples, [name]: text })} />
        </Field>
      ))}
    </div>
  );
}
