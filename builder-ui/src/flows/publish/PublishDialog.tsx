import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FlowPublished, FlowSummary } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { reveal } from '../actions/reveal.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { toast } from '../../ui/toast.ts';
import { useEditorUi } from '../editor/editor-ui.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { IssueRow } from '../inspector/IssueRow.tsx';
import type { DraftSaver } from '../saving/draft-saver.ts';

/** Makes the draft the version that new conversations follow. Errors must be corrected first; warnings are shown. */
export function PublishDialog({ flow, saver }: { flow: FlowSummary; saver: DraftSaver }) {
  const { t } = useTranslation('flows');
  const open = useEditorUi((ui) => ui.publishing);
  const close = () => useEditorUi.setState({ publishing: false });
  const [message, setMessage] = useState('');
  const publish = usePublish(flow, saver, () => { setMessage(''); close(); });
  const session = useEditorSession();
  const { all } = useStore(session.issues);
  const errors = all.filter((issue) => issue.severity === 'error');
  const warnings = all.filter((issue) => issue.severity === 'warning');
  const show = (nodeId: string | undefined) => {
    close();
    if (nodeId) reveal(session, nodeId);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => { if (!next) close(); }}
      title={flow.publishedVersion === undefined ? t('publish.titleFirst', { name: flow.name }) : t('publish.title', { name: flow.name, version: flow.publishedVersion + 1 })}
      description={flow.running > 0 ? t('publish.running', { count: flow.running, version: flow.publishedVersion ?? 1 }) : t('publish.description')}
      footer={(
        <>
          <Button onClick={close}>{t('publish.cancel')}</Button>
          <Button type="submit" form="publish-flow" variant="primary" disabled={errors.length > 0} loading={publish.isPending}>{t('publish.confirm')}</Button>
        </>
      )}
    >
      <form id="publish-flow" className="flex flex-col gap-4" onSubmit={(event) => { event.preventDefault(); if (errors.length === 0) publish.mutate(message.trim()); }}>
        {errors.length > 0 ? (
          <section>
            <h3 className="mb-1 text-xs font-medium text-red-ink">{t('publish.errors', { count: errors.length })}</h3>
            <div className="max-h-48 overflow-y-auto rounded-control border border-line p-1">{errors.map((issue, index) => <IssueRow key={index} issue={issue} onOpen={() => show(issue.nodeId)} onFix={close} />)}</div>
          </section>
        ) : null}
        {warnings.length > 0 ? (
          <section>
            <h3 className="mb-1 text-xs font-medium text-amber-ink">{t('publish.warnings', { count: warnings.length })}</h3>
            <div className="max-h-40 overflow-y-auto rounded-control border border-line p-1">{warnings.map((issue, index) => <IssueRow key={index} issue={issue} onOpen={() => show(issue.nodeId)} onFix={close} />)}</div>
          </section>
        ) : null}
        <Field label={t('publish.message')} optional hint={t('publish.messageHint')}>
          <Textarea rows={2} maxLength={500} value={message} onValueChange={setMessage} disabled={errors.length > 0} />
        </Field>
        {publish.isError ? <Notice tone="red">{describeError(publish.error).message}</Notice> : null}
      </form>
    </Dialog>
  );
}

function usePublish(flow: FlowSummary, saver: DraftSaver, onDone: () => void) {
  const { t } = useTranslation('flows');
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (message: string) => {
      await saver.flush();
      if (saver.dirty) throw new Error('The draft could not be saved, so it was not published.');
      const { revision } = saver.state.getState();
      return request<FlowPublished>('POST', `/flows/${flow.id}/publish`, { body: { revision, ...(message === '' ? {} : { message }) } });
    },
    onSuccess: ({ version, flow: published }) => {
      client.setQueryData(keys.flows.part(flow.id, 'summary'), published);
      void client.invalidateQueries({ queryKey: keys.flows.part(flow.id, 'versions') });
      void client.invalidateQueries({ queryKey: keys.flows.list() });
      toast({ title: t('publish.done', { name: published.name, version: version.number }), tone: 'good' });
      onDone();
    },
  });
}
