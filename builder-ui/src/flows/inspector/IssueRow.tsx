import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { Button } from '../../ui/Button.tsx';
import { useEditorSession, useNode } from '../editor/session-context.ts';
import { nodeHandles } from '../node-types/node-handles.ts';
import { useNodeWords } from '../node-types/node-words.tsx';
import { isOfSettings } from '../editor/issues.ts';
import { issueFix } from './issue-fix.ts';
import { useFieldWords } from './use-field-words.ts';
import { useIssueText } from './use-issue-text.ts';

export type IssueRowProps = {
  issue: FlowIssue;
  /** Leads to the step or setting. */
  onOpen: () => void;
  /** Runs before a fix is carried out, for lists that must get out of the way. */
  onFix?: (() => void) | undefined;
};

/** One issue in a list: where, what is wrong, and what can be done at once. */
export function IssueRow({ issue, onOpen, onFix }: IssueRowProps) {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const words = useNodeWords();
  const issueText = useIssueText();
  const node = useNode(issue.nodeId ?? '');
  const handle = node ? nodeHandles(node).find((candidate) => candidate.id === issue.handle) : undefined;
  const settings = useFieldWords('flow-settings');
  const fields = node ? words.messages(node.type).fields : settings;
  const field = issue.path ? fields?.[fieldKey(issue.path)]?.label : undefined;
  const place = [node ? words.name(node) : isOfSettings(issue) ? t('settings.title') : t('issues.flow'), handle && node ? words.handle(node.type, handle) : field].filter((part) => part !== undefined).join(' · ');
  const fix = issueFix(issue, session, t);
  return (
    <div className="flex items-center gap-1 rounded-control pe-1.5 hover:bg-hover">
      <button type="button" onClick={onOpen} className="flex min-w-0 flex-1 items-start gap-2 rounded-control px-2 py-1.5 text-start">
        {issue.severity === 'error' ? <CircleAlert size={14} className="mt-0.5 shrink-0 text-red-ink" aria-label={t('issues.error')} /> : <TriangleAlert size={14} className="mt-0.5 shrink-0 text-amber-ink" aria-label={t('issues.warning')} />}
        <span className="min-w-0 flex-1">
          <span className="block truncate text-xs font-medium" dir="auto">{place}</span>
          <span className="block text-xs text-muted">{issueText(issue, node?.type)}</span>
        </span>
      </button>
      {fix ? <Button size="sm" onClick={() => { onFix?.(); fix.run(); }}>{t(`issues.fixes.${fix.key}`)}</Button> : null}
    </div>
  );
}

/** `/buttons/0/title` for the words of `buttons.title`. */
function fieldKey(pointer: string): string {
  return pointer.slice(1).split('/').filter((part) => !/^\d+$/.test(part)).join('.');
}
