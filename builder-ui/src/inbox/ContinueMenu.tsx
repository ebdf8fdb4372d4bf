import { useMutation, useQuery } from '@tanstack/react-query';
import { ChevronDown, CornerDownRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutomationBody, FlowVersionDetail } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { usePermission } from '../app/session.ts';
import { nodeType } from '../flows/node-types/node-types.ts';
import { Button } from '../ui/Button.tsx';
import type { MenuEntry } from '../ui/menu-entries.ts';
import { Menu } from '../ui/Menu.tsx';
import { toast } from '../ui/toast.ts';

/** Lets whoever has the conversation go on with a flow that waits for the team, at any of its steps. */
export function ContinueMenu({ run }: { run: AutomationBody['runs'][number] }) {
  const { t } = useTranslation('inbox');
  const allowed = usePermission('inbox.takeover');
  const [open, setOpen] = useState(false);
  const version = useQuery({
    queryKey: keys.flows.part(run.flowId, 'version', { number: run.version }),
    queryFn: ({ signal }) => request<FlowVersionDetail>('GET', `/flows/${encodeURIComponent(run.flowId)}/versions/${run.version}`, { signal }),
    enabled: allowed && open,
    staleTime: Infinity,
  });
  const go = useMutation({
    mutationFn: ({ id }: { id: string; label: string }) => request<unknown>('POST', `/runs/${encodeURIComponent(run.runId)}/continue`, { body: { nodeId: id } }),
    onSuccess: (_answer, { label }) => toast({ tone: 'good', title: t('automation.continued', { step: label }) }),
    onError: (error) => toast({ tone: 'bad', title: describeError(error).message }),
  });
  if (!allowed) return null;
  const steps = (version.data?.graph.nodes ?? []).filter((node) => node.id !== run.nodeId && nodeType(node.type)?.manifest.flags.trigger !== true);
  const entries: MenuEntry[] = version.isError
    ? [{ kind: 'label', id: 'failed', label: t('automation.stepsFailed') }]
    : steps.map((node) => {
        const label = node.label ?? node.type;
        return { id: node.id, label, icon: <CornerDownRight size={16} />, onSelect: () => go.mutate({ id: node.id, label }) };
      });
  return (
    <Menu
      align="end"
      entries={entries}
      onOpenChange={setOpen}
      trigger={<Button size="sm" variant="ghost" iconEnd={<ChevronDown size={14} />} loading={go.isPending || version.isLoading}>{t('automation.continueAt')}</Button>}
    />
  );
}
