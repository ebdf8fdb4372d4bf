import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument } from '../editor/session-context.ts';
import { flowVariables, type FlowVariable } from './flow-variables.ts';

/** What texts and conditions of this flow can read at the moment. */
export function useFlowVariables(): FlowVariable[] {
  const { t } = useTranslation('flows');
  const nodes = useDocument((state) => state.document.nodes);
  return useMemo(() => flowVariables(Object.values(nodes), t), [nodes, t]);
}
