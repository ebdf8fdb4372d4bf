import { Braces } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParameterFormat } from '../../../../schemas/templates/check-texts.ts';
import { variablesOf } from '../../../../schemas/templates/components.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Textarea } from '../../ui/Textarea.tsx';

type VariableTextProps = { label: string; hint?: string | undefined; value: string; onChange: (text: string) => void; format: ParameterFormat; max: number; rows?: number; error?: string | undefined };

/** A text with a counter and a button that puts the next variable where the cursor stands. */
export function VariableText({ label, hint, value, onChange, format, max, rows = 4, error }: VariableTextProps) {
  const { t } = useTranslation('templates');
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = () => {
    const at = area.current?.selectionStart ?? value.length;
    const used = variablesOf(value);
    const name = format === 'NAMED' ? freeName(used) : String(used.length + 1);
    onChange(`${value.slice(0, at)}{{${name}}}${value.slice(at)}`);
    area.current?.focus();
  };
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Field className="w-full" label={label} hint={hint} error={error} aside={`${[...value].length} / ${max}`}>
        <Textarea ref={area} rows={rows} value={value} onValueChange={onChange} />
      </Field>
      <Button size="sm" variant="ghost" icon={<Braces size={14} />} onClick={insert}>{t('editor.addVariable')}</Button>
    </div>
  );
}

function freeName(used: ReadonlyArray<string>): string {
  for (let number = 1; ; number += 1) if (!used.includes(`value_${number}`)) return `value_${number}`;
}
