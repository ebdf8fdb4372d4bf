import { useNavigate } from '@tanstack/react-router';
import { Folder, Workflow } from 'lucide-react';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowFolderList, FlowList } from '../../../../schemas/generated/types.ts';
import { request } from '../../api/request.ts';
import { rankCommands } from '../../app/rank-commands.ts';
import { useCommandSource, type Command, type CommandSource } from '../../app/commands.ts';

/** Finds flows and their folders by name from the command palette of any page. */
export function useFlowSearch(): void {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  useCommandSource(useMemo((): CommandSource => ({
    id: 'flows',
    search: async (text, signal) => {
      const [{ items }, folders] = await Promise.all([request<FlowList>('GET', '/flows', { query: { search: text, limit: '6' }, signal }), request<FlowFolderList>('GET', '/flow-folders', { signal })]);
      // There are at most a hundred folders, so the palette looks through them itself.
      const fitting = rankCommands(text, folders.items.map((folder): Command => ({
        id: `folder-${folder.id}`,
        title: folder.name,
        group: t('areas.flows'),
        icon: createElement(Folder, { size: 16 }),
        run: () => void navigate({ to: '/flows', search: { folder: folder.id } }),
      })));
      return [...fitting.slice(0, 3), ...items.map((flow): Command => ({
        id: `flow-${flow.id}`,
        title: flow.name,
        group: t('areas.flows'),
        icon: createElement(Workflow, { size: 16 }),
        run: () => void navigate({ to: '/flows/$flowId', params: { flowId: flow.id } }),
      }))];
    },
  }), [t, navigate]));
}
