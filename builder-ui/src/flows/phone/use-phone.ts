import { useCallback, useEffect, useState } from 'react';
import type { OrganisationView, TraceEntry } from '../../../../schemas/generated/types.ts';
import { Player, type PlayerFlow } from '../../../../workflows/engine/player.ts';
import { bringIntoSight } from '../actions/reveal.ts';
import { toGraph, type FlowDocument } from '../document/flow-document.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import { noTrail, trailOf } from '../editor/trail.ts';

export type Phone = {
  player: Player;
  /** Does something with the player and shows the result. An action that the engine refuses is returned as words. */
  act: (action: (player: Player) => void) => string | undefined;
  restart: () => void;
  /** The draft changed since the conversation began; it goes on with the old one until a restart. */
  outdated: boolean;
};

/** A conversation that has begun, with the draft it began with. */
type Conversation = { player: Player; document: FlowDocument };

/** The simulated clock runs with the real one, in steps of a second. */
const tickMs = 1000;

/** A conversation with the draft in the browser: the real engine, a clock of its own, the path lit on the canvas. */
export function usePhone(flowName: string, organisation: OrganisationView | undefined, others: ReadonlyArray<PlayerFlow>): Phone {
  const session = useEditorSession();
  const current = useDocument((state) => state.document);
  const [{ player, document }, setConversation] = useState(() => begin(session, flowName, { organisation, others }));
  const [, redraw] = useState(0);

  const act = useCallback((action: (player: Player) => void): string | undefined => {
    const before = lastVisit(player, session);
    try {
      action(player);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      light(player, session, before);
      redraw((count) => count + 1);
    }
  }, [player, session]);

  useEffect(() => {
    let before = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      act((running) => running.advanceTime(now - before));
      before = now;
    }, tickMs);
    return () => {
      clearInterval(timer);
      session.trail.setState(noTrail, true);
    };
  }, [session, act]);

  const restart = useCallback(() => setConversation(begin(session, flowName, { organisation, others })), [session, flowName, organisation, others]);
  return { player, act, restart, outdated: document !== current };
}

function begin(session: EditorSession, name: string, { organisation, others }: { organisation: OrganisationView | undefined; others: ReadonlyArray<PlayerFlow> }): Conversation {
  const document = session.document.get();
  const player = new Player({
    flows: [{ flowId: session.flowId, name, kind: session.kind, graph: toGraph(document) }, ...others],
    now: Date.now(),
    ...(organisation ? { organisation } : {}),
  });
  return { player, document };
}

function lastVisit(player: Player, session: EditorSession): TraceEntry | undefined {
  return player.trace.findLast((entry) => entry.flowId === session.flowId && (entry.kind === 'enter' || entry.kind === 'start'));
}

/** Shows the path on the canvas and follows it there. */
function light(player: Player, session: EditorSession, before: TraceEntry | undefined): void {
  const here = new Set(player.state.runs.filter((run) => run.flowId === session.flowId).map((run) => run.nodeId));
  session.trail.setState(trailOf(player.trace, session.flowId, here), true);
  const newest = lastVisit(player, session);
  if (newest?.nodeId !== undefined && newest !== before) bringIntoSight(session, newest.nodeId);
}
