import { useEffect } from 'react';
import type { FlowIssue } from '../../../../schemas/generated/types.ts';
import { toGraph } from '../document/flow-document.ts';
import { startChecker } from './check-in-worker.ts';
import type { EditorSession } from './editor-session.ts';
import { sortIssues, withServerFindings } from './issues.ts';

/** Checks wait this long after the last change, so that half-typed texts are not called wrong. */
const quietMs = 400;

/** Runs the publish checks (the server's own code) on the draft after each pause in editing, and adds what only the server can find. */
export function useInlineChecks(session: EditorSession): void {
  useEffect(() => {
    let own: ReadonlyArray<FlowIssue> = [];
    const show = () => session.issues.setState((before) => sortIssues(withServerFindings(own, session.serverFindings.getState(), session.document.get()), before), true);
    const checker = startChecker((issues) => {
      own = issues;
      show();
    });
    const check = () => checker.check(toGraph(session.document.get()), session.kind);
    let timer = setTimeout(check, 0);
    const stop = session.document.store.subscribe((state, before) => {
      if (state.document === before.document) return;
      clearTimeout(timer);
      timer = setTimeout(check, quietMs);
    });
    const stopServer = session.serverFindings.subscribe(show);
    return () => {
      clearTimeout(timer);
      stop();
      stopServer();
      checker.stop();
    };
  }, [session]);
}
