import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FlowDetail, FlowSummary, FlowUpdate } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { toast } from '../../ui/toast.ts';

/** Changes and copies of one flow in the list. Archiving goes through DELETE, which also removes what was never published. */
export function useFlowActions(flow: FlowSummary, onDone: () => void) {
  const { t } = useTranslation('flows');
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => client.invalidateQueries({ queryKey: keys.flows.all });
  const change = useMutation({
    mutationFn: (update: FlowUpdate) => update.status === 'archived'
      ? request<undefined>('DELETE', `/flows/${flow.id}`)
      : request<FlowDetail>('PATCH', `/flows/${flow.id}`, { body: update }),
    onSuccess: async (_, { status }) => {
      await refresh();
      onDone();
      if (status) toast({ title: t(`list.done.${status === 'archived' && flow.publishedVersion === undefined ? 'deleted' : status}`, { name: flow.name }), tone: 'good' });
    },
    onError: (error, { status }) => {
      // The others are asked for in a dialog, which shows the failure itself.
      if (status === 'live') toast({ title: t('list.changeFailed', { name: flow.name }), description: describeError(error).message, tone: 'bad' });
    },
  });
  const duplicate = useMutation({
    mutationFn: () => request<FlowDetail>('POST', `/flows/${flow.id}/duplicate`, { body: { name: t('list.copyName', { name: flow.name }).slice(0, 120) } }),
    onSuccess: async (copy) => {
      await refresh();
      toast({ title: t('list.done.duplicated', { name: copy.flow.name }), tone: 'good', action: { label: t('list.open'), onSelect: () => void navigate({ to: '/flows/$flowId', params: { flowId: copy.flow.id } }) } });
    },
    onError: (error) => { toast({ title: t('list.changeFailed', { name: flow.name }), description: describeError(error).message, tone: 'bad' }); },
  });
  return { change, duplicate };
}
