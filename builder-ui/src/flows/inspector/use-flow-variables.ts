import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowDocument } from '../document/flow-document.ts';
import { useDocument } from '../editor/session-context.ts';
import { flowVariables, type FlowVariable } from './flow-variables.ts';

type Known = { nodes: FlowDocument['nodes']; t: TFunction<'flows'>; variables: FlowVariable[] };

let last: Known | undefined;

/** What texts and conditions of this flow can read at the moment. All fields of a form share one list. */
export function useFlowVariables(): FlowVariable[] {
  const { t } = useTranslation('flows');
  const nodes = useDocument((state) => state.document.nodes);
  return useMemo(() => variablesOf(nodes, t), [nodes, t]);
}

/** The list is the same object as long as it says the same, so that a moved step gives no field new variables. */
function variablesOf(nodes: FlowDocument['nodes'], t: TFunction<'flows'>): FlowVariable[] {
  if (last?.nodes === nodes && last.t === t) return last.variables;
  const variables = flowVariables(Object.values(nodes), t);
  const same = last?.t === t && last.variables.length === variables.length && variables.every(({ path, label }, index) => path === last?.variables[index]?.path && label === last.variables[index]?.label);
  last = { nodes, t, variables: same && last ? last.variables : variables };
  return last.variables;
}
