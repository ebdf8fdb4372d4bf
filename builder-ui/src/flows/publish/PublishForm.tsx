import { Columns2 } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FlowIssue, FlowPublished, FlowSummary } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { revealIssue } from '../actions/reveal-issue.ts';
import { useEditorAddress } from '../editor/use-editor-address.ts';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import { IssueRow } from '../inspector/IssueRow.tsx';
import type { DraftSaver } from '../saving/draft-saver.ts';
import { EndRunsDialog } from './EndRunsDialog.tsx';
import { InsideSection } from './InsideSection.tsx';
import { choiceBody, firstChoice } from './publish-choice.ts';
import { TestsSection } from './TestsSection.tsx';
import { usePublish, usePublishFindings, usePublishPreview, usePublishTests } from './use-publish.ts';

type PublishFormProps = {
  id: string;
  flow: FlowSummary;
  saver: DraftSaver;
  /** Where the dialog begins: what stands above it is loaded only then. */
  start: RefObject<HTMLTextAreaElement | null>;
  /** despite: tests fail, and it would be published nevertheless. */
  onState: (state: { busy: boolean; blocked: boolean; despite: boolean }) => void;
  /** The dialog must get out of the way. */
  onLeave: () => void;
  onPublished: (published: FlowPublished) => void;
};

/** Findings of the checks, contacts inside, and a word about the version. Errors must be corrected first. */
export function PublishForm({ id, flow, saver, start, onState, onLeave, onPublished }: PublishFormProps) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const show = useEditorAddress();
  const settings = useDocument((state) => state.document.settings);
  const { all } = useStore(session.issues);
  const [message, setMessage] = useState('');
  const [choice, setChoice] = useState(() => firstChoice(settings));
  const publish = usePublish(flow, saver, onPublished);
  const preview = usePublishPreview(flow, saver, !publish.isPending);
  const findings = usePublishFindings(session, saver);
  const tests = usePublishTests(flow, saver);
  const [reason, setReason] = useState('');
  const [ending, setEnding] = useState(false);
  const rule = settings.onFailingTest ?? 'ask';
  const failing = (tests.data?.failed ?? 0) > 0;
  const errors = all.filter((issue) => issue.severity === 'error');
  const warnings = all.filter((issue) => issue.severity === 'warning');
  const waiting = preview.isLoading && flow.running > 0;
  const blocked = errors.length > 0 || waiting || tests.isPending || findings.isPending || (failing && (rule === 'block' || reason.trim() === ''));
  const despite = failing && rule === 'ask' && errors.length === 0;
  useEffect(() => onState({ busy: publish.isPending, blocked, despite }), [onState, publish.isPending, blocked, despite]);
  const open = (issue: FlowIssue) => {
    onLeave();
    revealIssue(session, issue);
  };
  const inside = preview.data?.running ?? 0;
  const submit = () => {
    setEnding(false);
    const body = inside > 0 ? choiceBody(choice, preview.data) : {};
    publish.mutate({ ...body, ...(despite ? { despiteTests: reason.trim() } : {}), ...(message.trim() === '' ? {} : { message: message.trim() }) });
  };
  return (
    <form id={id} className="flex flex-col gap-5" onSubmit={(event) => { event.preventDefault(); if (blocked) return; if (choice.running === 'stop' && inside > 0) setEnding(true); else submit(); }}>
      <Findings title={t('publish.errors', { count: errors.length })} tone="text-red-ink" issues={errors} onOpen={open} onFix={onLeave} />
      <Findings title={t('publish.warnings', { count: warnings.length })} tone="text-amber-ink" issues={warnings} onOpen={open} onFix={onLeave} />
      {errors.length === 0 ? <InsideSection preview={preview} choice={choice} onChange={setChoice} expected={flow.running} /> : null}
      {errors.length === 0 ? <TestsSection tests={tests} rule={rule} reason={reason} onReason={setReason} /> : null}
      {flow.publishedVersion !== undefined ? <Button size="sm" className="self-start max-md:hidden" icon={<Columns2 size={14} />} onClick={() => { onLeave(); show({ view: 'history', compare: true }); }}>{t('compare.start', { number: flow.publishedVersion })}</Button> : null}
      <Field label={t('publish.message')} optional hint={t('publish.messageHint')}>
        <Textarea ref={start} rows={2} maxLength={500} value={message} onValueChange={setMessage} disabled={errors.length > 0} />
      </Field>
      {publish.isError ? <Notice tone="red">{describeError(publish.error).message}</Notice> : null}
      <EndRunsDialog open={ending} count={inside} version={(flow.publishedVersion ?? 0) + 1} onOpenChange={setEnding} onConfirm={submit} />
    </form>
  );
}

type FindingsProps = { title: string; tone: string; issues: ReadonlyArray<FlowIssue>; onOpen: (issue: FlowIssue) => void; onFix: () => void };

function Findings({ title, tone, issues, onOpen, onFix }: FindingsProps) {
  if (issues.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={`mb-1 text-xs font-medium ${tone}`}>{title}</h3>
      <div className="max-h-40 overflow-y-auto rounded-control border border-line p-1">
        {issues.map((issue, index) => <IssueRow key={index} issue={issue} onOpen={() => onOpen(issue)} onFix={onFix} />)}
      </div>
    </section>
  );
}
