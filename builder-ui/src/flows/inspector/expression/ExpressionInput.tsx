import { Braces } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueKind } from '../../../../../workflows/engine/expression/value-kind.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { FlowVariable } from '../flow-variables.ts';
import type { TemplateEditorHandle } from '../template-editor/TemplateEditor.tsx';
import { VariableMenu } from '../VariableMenu.tsx';
import { ExpressionHelp } from './ExpressionHelp.tsx';

// The editing library is only needed once an expression is edited.
const ExpressionEditor = lazy(() => import('./ExpressionEditor.tsx'));

export type ExpressionInputProps = {
  value: string;
  onValueChange: (text: string) => void;
  variables: ReadonlyArray<FlowVariable>;
  /** The kind of result that the place takes. */
  wanted: ValueKind;
  label: string;
  placeholder: string;
  readOnly: boolean;
  invalid: boolean;
};

/** An expression: its text, a menu of variables, and help. */
export function ExpressionInput({ value, onValueChange, variables, wanted, label, placeholder, readOnly, invalid }: ExpressionInputProps) {
  const { t } = useTranslation('flows');
  const editor = useRef<TemplateEditorHandle>(null);
  return (
    <div className="control flex min-w-0 items-start" data-invalid={invalid || undefined} data-disabled={readOnly || undefined} dir="ltr">
      <div className="min-w-0 flex-1">
        <Suspense fallback={<div className="min-h-[31px] px-2.5 py-1.5 font-mono text-xs whitespace-pre-wrap">{value}</div>}>
          <ExpressionEditor ref={editor} value={value} onValueChange={onValueChange} variables={variables} wanted={wanted} readOnly={readOnly} placeholder={placeholder} label={label} />
        </Suspense>
      </div>
      <div className="flex p-1">
        <VariableMenu variables={variables} onPick={(variable) => editor.current?.insert(variable.path)} trigger={<IconButton size="xs" label={t('widgets.template.variable')} icon={<Braces size={14} />} disabled={readOnly} />} />
        <ExpressionHelp />
      </div>
    </div>
  );
}
