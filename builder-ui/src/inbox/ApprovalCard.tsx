import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ApprovalBody } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorState } from '../ui/ErrorState.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { toast } from '../ui/toast.ts';

const approvalQuery = (id: string) =>
  queryOptions({ queryKey: keys.approvals.one(id), queryFn: ({ signal }) => request<ApprovalBody>('GET', `/approvals/${encodeURIComponent(id)}`, { signal }) });

/** A question that a flow asks the team, with a button for each answer. */
export function ApprovalCard({ id, flowName }: { id: string; flowName: string }) {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const query = useQuery(approvalQuery(id));
  const answer = useMutation({
    mutationFn: (option: string) => request<ApprovalBody>('POST', `/approvals/${encodeURIComponent(id)}/answer`, { body: { option } }),
    onSuccess: (approval) => client.setQueryData(approvalQuery(id).queryKey, approval),
    onError: (error) => {
      toast({ tone: 'bad', title: describeError(error).message });
      void client.invalidateQueries({ queryKey: approvalQuery(id).queryKey });
    },
  });
  if (query.isPending) return <Skeleton className="h-20 w-full" />;
  if (query.isError) return <ErrorState compact error={query.error} title={t('approval.failed')} onRetry={() => void query.refetch()} />;
  const approval = query.data;
  const chosen = approval.options.find((option) => option.key === approval.answer);
  return (
    <article className="flex flex-col gap-2 rounded-card border border-accent-line bg-accent-soft p-3">
      <p className="flex items-center gap-1.5 text-2xs text-accent-ink"><MessageCircleQuestion size={14} aria-hidden />{t('approval.asks', { flow: flowName })}</p>
      <p className="font-medium break-words whitespace-pre-wrap" dir="auto">{approval.question}</p>
      {chosen ? <p className="text-xs">{t('approval.answered', { name: approval.answeredBy?.name ?? t('message.by.api'), answer: chosen.name })}</p> : (
        <>
          {approval.mayAnswer ? (
            <div className="flex flex-wrap gap-2">
              {approval.options.map((option, index) => (
                <Button key={option.key} size="sm" variant={index === 0 ? 'primary' : undefined} loading={answer.isPending && answer.variables === option.key} disabled={answer.isPending} onClick={() => answer.mutate(option.key)}>{option.name}</Button>
              ))}
            </div>
          ) : <p className="text-xs text-muted">{t('approval.notYours')}</p>}
          <p className="text-2xs text-muted">{t('approval.asked', { names: approval.asked.map((person) => person.name).join(', ') })} · {t('approval.until')} <RelativeTime time={approval.expiresAt} /></p>
        </>
      )}
    </article>
  );
}
