import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { revealIssue } from '../actions/reveal-issue.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useEditorUi } from '../editor/editor-ui.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { IssueRow } from './IssueRow.tsx';

/** How many issues the flow has, and the list of them; each leads to its step. */
export function IssueList() {
  const { t } = useTranslation('flows');
  const session = useEditorSession();
  const { all } = useStore(session.issues);
  const shown = useEditorUi((ui) => ui.issuesShown);
  if (session.readOnly) return null;
  const errors = all.filter((issue) => issue.severity === 'error');
  const Icon = errors.length > 0 ? CircleAlert : all.length > 0 ? TriangleAlert : CircleCheck;
  const tone = errors.length > 0 ? 'text-red-ink' : all.length > 0 ? 'text-amber-ink' : 'text-green-ink';
  return (
    <Popover
      open={shown}
      onOpenChange={(issuesShown) => useEditorUi.setState({ issuesShown })}
      side="top"
      label={all.length === 0 ? t('issues.none') : t('issues.count', { count: all.length })}
      className="w-96! p-2!"
      trigger={(
        <Button className="pointer-events-auto h-9 border-0 bg-raised shadow-float" icon={<Icon size={16} className={tone} />}>
          {all.length === 0 ? t('issues.none') : t('issues.count', { count: all.length })}
        </Button>
      )}
    >
      {all.length === 0 ? <p className="px-2 py-1 text-xs text-muted">{t('issues.noneHint')}</p> : (
        <ul className="flex flex-col">
          {[...errors, ...all.filter((issue) => issue.severity !== 'error')].map((issue, index) => (
            <li key={index}>
              <IssueRow issue={issue} onFix={() => useEditorUi.setState({ issuesShown: false })} onOpen={() => {
                useEditorUi.setState({ issuesShown: false });
                revealIssue(session, issue);
              }} />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
