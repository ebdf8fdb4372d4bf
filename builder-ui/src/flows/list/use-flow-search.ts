import { useNavigate } from '@tanstack/react-router';
import { Workflow } from 'lucide-react';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowList } from '../../../../schemas/generated/types.ts';
import { request } from '../../api/request.ts';
import { useCommandSource, type Command, type CommandSource } from '../../app/commands.ts';

/** Finds flows by name from the command palette of any page. */
export function useFlowSearch(): void {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  useCommandSource(useMemo((): CommandSource => ({
    id: 'flows',
    search: async (text, signal) => {
      const { items } = await request<FlowList>('GET', '/flows', { query: { search: text, limit: '6' }, signal });
      return items.map((flow): Command => ({
        id: `flow-${flow.id}`,
        title: flow.name,
        group: t('areas.flows'),
        icon: createElement(Workflow, { size: 16 }),
        run: () => void navigate({ to: '/flows/$flowId', params: { flowId: flow.id } }),
      }));
    },
  }), [t, navigate]));
}
