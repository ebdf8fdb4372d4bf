import { CircleAlert } from 'lucide-react';
import { reveal } from '../actions/reveal.ts';
import type { EditorCommand } from './editor-command.ts';
import { selectedStep } from './selected.ts';

const nextIssue: EditorCommand = {
  id: 'nextIssue',
  section: 'go',
  order: 50,
  icon: CircleAlert,
  keys: ['f8'],
  scope: 'page',
  when: ({ session }) => Object.keys(session.issues.getState().byNode).length > 0,
  run: (context) => {
    const { session } = context;
    const ids = [...new Set(session.issues.getState().all.flatMap((issue) => issue.nodeId ?? []))];
    const at = ids.indexOf(selectedStep(context)?.id ?? '');
    const next = ids[(at + 1) % ids.length];
    if (next !== undefined) reveal(session, next);
  },
};

export default nextIssue;
