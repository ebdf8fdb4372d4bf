import { useEffect } from 'react';
import { toGraph } from '../document/flow-document.ts';
import { startChecker } from './check-in-worker.ts';
import type { EditorSession } from './editor-session.ts';
import { sortIssues } from './issues.ts';

/** Checks wait this long after the last change, so that half-typed texts are not called wrong. */
const quietMs = 400;

/** Runs the publish checks (the server's own code) on the draft after each pause in editing. */
export function useInlineChecks(session: EditorSession): void {
  useEffect(() => {
    const checker = startChecker((issues) => session.issues.setState((before) => sortIssues(issues, before), true));
    const check = () => checker.check(toGraph(session.document.get()), session.kind);
    let timer = setTimeout(check, 0);
    const stop = session.document.store.subscribe((state, before) => {
      if (state.document === before.document) return;
      clearTimeout(timer);
      timer = setTimeout(check, quietMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
      checker.stop();
    };
  }, [session]);
}
