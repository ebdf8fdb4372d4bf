import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ExpressionInput } from '../expression/ExpressionInput.tsx';
import type { FlowVariable } from '../flow-variables.ts';
import type { WidgetProps } from '../form-context.ts';
import { useFlowVariables } from '../use-flow-variables.ts';

/** An expression whose result the step uses. */
export default function ExpressionWidget({ schema, value, onChange, words, required, readOnly, invalid }: WidgetProps) {
  const { t } = useTranslation('flows');
  const flow = useFlowVariables();
  const { gives = 'any', knows } = schema['x-ui'] ?? {};
  const variables = useMemo(() => [...(knows ?? []).map((name): FlowVariable => ({ subject: name, path: name, label: name, group: 'flow', groupLabel: t('variables.groups.flow'), insert: name })), ...flow], [flow, knows, t]);
  return (
    <ExpressionInput
      value={typeof value === 'string' ? value : ''}
      onValueChange={(text) => onChange(text === '' && !required ? undefined : text)}
      variables={variables}
      wanted={gives}
      label={words.label}
      placeholder={words.placeholder ?? ''}
      readOnly={readOnly}
      invalid={invalid}
    />
  );
}
