import { useCallback, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueKind } from '../../../../../workflows/engine/expression/value-kind.ts';
import { problemWords } from '../../../i18n/problem-words.ts';
import type { FlowVariable } from '../flow-variables.ts';
import TemplateEditor, { type TemplateEditorHandle } from '../template-editor/TemplateEditor.tsx';
import { expressionCompletion } from './expression-completion.ts';
import { problemMark } from './problem-mark.ts';

export type ExpressionEditorProps = {
  ref?: Ref<TemplateEditorHandle> | undefined;
  value: string;
  onValueChange: (text: string) => void;
  variables: ReadonlyArray<FlowVariable>;
  wanted: ValueKind;
  readOnly: boolean;
  placeholder: string;
  label: string;
};

/** The text of an expression, with completion of names and a mark under what is wrong. */
export default function ExpressionEditor({ wanted, ...props }: ExpressionEditorProps) {
  const { t } = useTranslation('text-problems');
  const extensions = useCallback((known: () => ReadonlyArray<FlowVariable>) => [expressionCompletion(known), problemMark(wanted, ({ cause, message }) => problemWords(t, cause) ?? message)], [wanted, t]);
  return <TemplateEditor {...props} chipLabel={asWritten} singleLine={false} extensions={extensions} />;
}

const asWritten = (path: string): string => path;
