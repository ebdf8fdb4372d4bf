import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { isOfSettings } from '../editor/issues.ts';
import { revealSetting } from '../settings/reveal-setting.ts';
import { reveal } from './reveal.ts';

/** Leads to what an issue is about: a step on the canvas, or a rule in the flow's settings. */
export function revealIssue(session: EditorSession, issue: FlowIssue): void {
  if (issue.nodeId !== undefined) reveal(session, issue.nodeId);
  else if (isOfSettings(issue)) revealSetting(session, issue.path ?? '');
}
