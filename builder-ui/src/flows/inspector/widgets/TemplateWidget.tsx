import { Bold, Braces, Italic, Strikethrough } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FileValue } from '../../../templates/fill/FileValue.tsx';
import { cx } from '../../../ui/cx.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { readableText } from '../../node-types/summary.ts';
import { variableLabel } from '../flow-variables.ts';
import { nodeType } from '../../node-types/node-types.ts';
import { useForm, type WidgetProps } from '../form-context.ts';
import type { TemplateEditorHandle } from '../template-editor/TemplateEditor.tsx';
import { useFlowVariables } from '../use-flow-variables.ts';
import { VariableMenu } from '../VariableMenu.tsx';

// The editing library is only needed once a text is edited.
const TemplateEditor = lazy(() => import('../template-editor/TemplateEditor.tsx'));

/** Texts up to this length are titles and have one line. */
const titleLength = 100;

/** Message text with variables as chips, WhatsApp's marks for bold and italic, and completion after `{{`; or the address of a file, or one of the library. */
export default function TemplateWidget(props: WidgetProps) {
  const { schema, value, words, readOnly, onChange } = props;
  if (!schema['x-ui']?.library) return <TextWithChips {...props} />;
  return <FileValue kind="" label={words.label} value={typeof value === 'string' ? value : ''} readOnly={readOnly} onChange={onChange}><TextWithChips {...props} /></FileValue>;
}

function TextWithChips({ schema, value, onChange, words, readOnly, invalid }: WidgetProps) {
  const { t } = useTranslation('flows');
  const variables = useFlowVariables();
  const editor = useRef<TemplateEditorHandle>(null);
  const text = typeof value === 'string' ? value : '';
  const singleLine = schema['x-ui']?.singleLine === true || (schema['x-ui']?.limit ?? schema.maxLength ?? 1000) <= titleLength;
  const chipLabel = useCallback((path: string) => variableLabel(variables, path), [variables]);
  const required = (schema.minLength ?? 0) > 0;
  // Bold and italic mean something to WhatsApp only.
  const form = useForm();
  const plain = singleLine || schema['x-ui']?.internal === true || !nodeType(form.nodeType ?? '')?.manifest.flags.sends;
  const menu = <VariableMenu variables={variables} onPick={(variable) => editor.current?.insert(variable.insert)} trigger={<IconButton size="xs" label={t('widgets.template.variable')} icon={<Braces size={14} />} disabled={readOnly} />} />;
  return (
    <div className={cx('control min-w-0', plain && 'flex items-start')} data-invalid={invalid || undefined} data-disabled={readOnly || undefined}>
      <div className="min-w-0 flex-1">
        <Suspense fallback={<div className={cx('px-2.5 py-1.5 whitespace-pre-wrap', singleLine ? 'min-h-[31px]' : 'min-h-[69px]')}>{text}</div>}>
          <TemplateEditor
            ref={editor}
            value={text}
            // A text that must not be empty stays in the params as "", so that the check can point at it.
            onValueChange={(next) => onChange(next === '' && !required ? undefined : next)}
            variables={variables}
            chipLabel={chipLabel}
            singleLine={singleLine}
            readOnly={readOnly}
            placeholder={readableText(words.placeholder ?? '')}
            label={words.label}
          />
        </Suspense>
      </div>
      {plain ? <div className="p-1">{menu}</div> : (
        <div className="flex items-center gap-0.5 border-t border-line px-1 py-0.5">
          {menu}
          <IconButton size="xs" label={t('widgets.template.bold')} icon={<Bold size={14} />} disabled={readOnly} onClick={() => editor.current?.surround('*')} />
          <IconButton size="xs" label={t('widgets.template.italic')} icon={<Italic size={14} />} disabled={readOnly} onClick={() => editor.current?.surround('_')} />
          <IconButton size="xs" label={t('widgets.template.strike')} icon={<Strikethrough size={14} />} disabled={readOnly} onClick={() => editor.current?.surround('~')} />
        </div>
      )}
    </div>
  );
}
