import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConditionTest } from '../../../../../schemas/generated/types.ts';
import { checkExpression } from '../../../../../workflows/engine/expression/expression.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { problemWords } from '../../../i18n/problem-words.ts';
import { ExpressionInput } from '../expression/ExpressionInput.tsx';
import type { FlowVariable } from '../flow-variables.ts';

export type ConditionTestEditorProps = {
  row: ConditionTest;
  variables: ReadonlyArray<FlowVariable>;
  readOnly: boolean;
  onChange: (row: ConditionTest) => void;
  onRemove: () => void;
};

/** A row of a condition that is an expression, with what is wrong with it. */
export function ConditionTestEditor({ row, variables, readOnly, onChange, onRemove }: ConditionTestEditorProps) {
  const { t } = useTranslation(['flows', 'text-problems']);
  const [problem] = checkExpression(row.expression, 'yes_no');
  return (
    <div className="flex items-start gap-1">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <ExpressionInput
          value={row.expression}
          onValueChange={(expression) => onChange({ expression })}
          variables={variables}
          wanted="yes_no"
          label={t('conditions.expression')}
          placeholder={t('conditions.expressionExample')}
          readOnly={readOnly}
          invalid={problem !== undefined && row.expression !== ''}
        />
        {problem && row.expression !== '' ? <p className="text-xs text-red-ink" role="status">{t('expressions.problem', { problem: problemWords(t, problem.cause) ?? problem.message, at: problem.at + 1 })}</p> : null}
      </div>
      <IconButton size="sm" label={t('conditions.remove')} icon={<Trash2 size={14} />} disabled={readOnly} onClick={onRemove} />
    </div>
  );
}
