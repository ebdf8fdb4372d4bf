import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Copy, Ellipsis, Languages, Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateDetail, TemplateView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { Page } from '../../app/Page.tsx';
import { usePermission } from '../../app/session.ts';
import { useLive } from '../../live/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CardsSkeleton } from '../../ui/CardsSkeleton.tsx';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { MenuEntry } from '../../ui/menu-entries.ts';
import { Menu } from '../../ui/Menu.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/toast.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { DeleteTemplate } from './DeleteTemplate.tsx';
import { LanguageVersions } from './LanguageVersions.tsx';
import { TemplateFigures } from './TemplateFigures.tsx';
import { TemplateHistory } from './TemplateHistory.tsx';
import { TemplateUses } from './TemplateUses.tsx';

/** Everything about one template: its languages as the customer sees them, its state, its history, and who sends it. */
export function TemplatePage() {
  const { t } = useTranslation('templates');
  const client = useQueryClient();
  const { templateId = '' } = useParams({ strict: false });
  const path = `/templates/${encodeURIComponent(templateId)}`;
  const query = useQuery({ queryKey: keys.templates.one(templateId), queryFn: ({ signal }) => request<TemplateDetail>('GET', path, { signal }) });
  useLive('templates', () => void client.invalidateQueries({ queryKey: keys.templates.all }));
  const crumbs = [{ label: t('title'), to: '/templates' as const }];
  // The id is account:name:language.
  const named = templateId.split(':').at(-2) ?? t('title');
  if (query.isPending) return <Page title={named} crumbs={crumbs} layout="wide"><CardsSkeleton /></Page>;
  if (query.isError) return <Page title={named} crumbs={crumbs}><ErrorState className="py-10" error={query.error} title={t('failed')} onRetry={() => void query.refetch()} /></Page>;
  const { template, languages, uses, edits } = query.data;
  return (
    <Page title={template.name} crumbs={crumbs} layout="wide" state={<StatusBadge status={template.status} />} actions={<Actions detail={query.data} />}>
      <StateNotice template={template} />
      {edits.allowed || edits.nextAt === undefined ? null : <Notice tone="amber">{t('detail.nextEdit', { when: new Date(edits.nextAt).toLocaleString() })}</Notice>}
      <Card title={t('detail.languages')} description={t('detail.languagesHint')}><LanguageVersions languages={languages} current={template.id} /></Card>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <TemplateUses uses={uses} />
        <TemplateFigures templateId={template.id} />
      </div>
      <TemplateHistory templateId={template.id} />
    </Page>
  );
}

function StateNotice({ template }: { template: TemplateView }) {
  const { t } = useTranslation('templates');
  const { status, rejectedReason, statusNote, plannedCategory } = template;
  const reason = rejectedReason ? t(`reason.${rejectedReason}`, { defaultValue: rejectedReason }) : undefined;
  return (
    <>
      {status === 'APPROVED' || status === 'PENDING' ? null : <Notice tone={status === 'PAUSED' || status === 'IN_APPEAL' ? 'amber' : 'red'} title={t(`state.${status}`, { defaultValue: status })}>{[reason, statusNote].filter(Boolean).join(' ')}</Notice>}
      {status === 'PENDING' ? <Notice tone="blue">{t('state.PENDING')}</Notice> : null}
      {plannedCategory ? <Notice tone="amber">{t('detail.plannedCategory', { category: t(`category.${plannedCategory}`, { defaultValue: plannedCategory }) })}</Notice> : null}
    </>
  );
}

function Actions({ detail: { template, edits, uses, languages } }: { detail: TemplateDetail }) {
  const { t } = useTranslation('templates');
  const client = useQueryClient();
  const navigate = useNavigate();
  const mayWrite = usePermission('templates.write');
  const [deleting, setDeleting] = useState(false);
  const unpause = useMutation({
    mutationFn: () => request<TemplateView>('POST', `/templates/${encodeURIComponent(template.id)}/unpause`),
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.templates.all }),
    onError: (error) => toast({ tone: 'bad', title: t('detail.unpauseFailed'), description: describeError(error).message }),
  });
  if (!mayWrite) return null;
  const entries: MenuEntry[] = [
    ...(template.status === 'PAUSED' ? [{ id: 'unpause', label: t('detail.unpause'), icon: <Play size={16} />, onSelect: () => unpause.mutate() }] : []),
    { id: 'language', label: t('detail.addLanguage'), icon: <Languages size={16} />, onSelect: () => void navigate({ to: '/templates/new', search: { from: template.id, as: 'language' } }) },
    { id: 'copy', label: t('detail.duplicate'), icon: <Copy size={16} />, onSelect: () => void navigate({ to: '/templates/new', search: { from: template.id, as: 'copy' } }) },
    { kind: 'separator', id: 'line' },
    { id: 'delete', label: t('detail.delete'), icon: <Trash2 size={16} />, danger: true, onSelect: () => setDeleting(true) },
  ];
  return (
    <div className="flex gap-2">
      <Menu align="end" trigger={<IconButton variant="secondary" label={t('detail.more')} icon={<Ellipsis size={16} />} loading={unpause.isPending} noTooltip />} entries={entries} />
      {edits.allowed ? <Button variant="primary" icon={<Pencil size={14} />} render={<Link to="/templates/$templateId/edit" params={{ templateId: template.id }} />}>{t('detail.edit')}</Button> : null}
      <DeleteTemplate template={template} uses={uses} languages={languages.length} open={deleting} onOpenChange={setDeleting} />
    </div>
  );
}
