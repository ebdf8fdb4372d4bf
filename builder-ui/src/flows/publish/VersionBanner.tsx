import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { toDocument } from '../document/flow-document.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useEditorHost } from '../editor/editor-host.ts';
import { useEditorAddress } from '../editor/use-editor-address.ts';
import { useVersion } from './use-version-session.ts';

/** Says that an old version is on the canvas, and leads back or makes it the draft. */
export function VersionBanner({ draft, version, comparing }: { draft: EditorSession; version: number; comparing: boolean }) {
  const { t } = useTranslation('flows');
  const { setMode, mayPublish } = useEditorHost();
  const show = useEditorAddress();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { data, isError, error } = useVersion(draft.flowId, version);
  const restore = useMutation({
    // The draft is changed here and saved like any other edit, so that undo brings the former draft back.
    mutationFn: async () => {
      if (!data) return;
      const restored = toDocument(structuredClone(data.graph));
      draft.document.edit({ key: 'restore', values: { version } }, (target) => { Object.assign(target, restored); });
    },
    onSuccess: () => {
      setAsking(false);
      void client.invalidateQueries({ queryKey: keys.flows.part(draft.flowId, 'summary') });
      toast({ title: t('history.restored', { number: version }), tone: 'good' });
      setMode('edit');
    },
  });
  return (
    <div className="absolute inset-x-0 top-0 z-10 flex flex-wrap items-center gap-2 border-b border-blue-line bg-blue-soft px-4 py-1.5 text-xs">
      <span className="min-w-0 flex-1 text-blue-ink">{isError ? describeError(error).message : t('history.showing', { number: version })}</span>
      {version > 1 ? <Button size="sm" variant="ghost" className="max-md:hidden" aria-pressed={comparing} onClick={() => show({ view: 'history', version, ...(comparing ? {} : { compare: true }) })}>{comparing ? t('compare.stop') : t('compare.start', { number: version - 1 })}</Button> : null}
      <Button size="sm" variant="ghost" onClick={() => show({ view: 'history' })}>{t('history.backToDraft')}</Button>
      {mayPublish && data ? <Button size="sm" onClick={() => setAsking(true)}>{t('history.restore')}</Button> : null}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('history.restoreTitle', { number: version })}
        description={t('history.restoreText')}
        confirmLabel={t('history.restoreConfirm')}
        loading={restore.isPending}
        onConfirm={() => restore.mutate()}
      />
    </div>
  );
}
