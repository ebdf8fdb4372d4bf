import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { OrganisationView } from '../../../../schemas/generated/types.ts';
import { Player } from '../../../../workflows/engine/player.ts';
import { bringIntoSight } from '../actions/reveal.ts';
import { toGraph } from '../document/flow-document.ts';
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

/** The simulated clock runs with the real one, in steps of a second. */
const tickMs = 1000;

/** A conversation with the draft in the browser: the real engine, a clock of its own, the path lit on the canvas. */
export function usePhone(flowName: string, organisation: OrganisationView | undefined): Phone {
  const session = useEditorSession();
  const current = useDocument((state) => state.document);
  const [round, setRound] = useState(0);
  const [, redraw] = useState(0);
  const begun = useRef(current);
  const player = useMemo(() => {
    begun.current = session.document.get();
    return new Player({
      flows: [{ flowId: session.flowId, name: flowName, kind: session.kind, graph: toGraph(begun.current) }],
      now: Date.now(),
      ...(organisation ? { organisation } : {}),
    });
    // A new conversation begins with a restart only, not with each edit.
    // round is what a restart changes.
  }, [session, flowName, organisation, round]);

  const show = useCallback(() => {
    const here = new Set(player.state.runs.filter((run) => run.flowId === session.flowId).map((run) => run.nodeId));
    const before = session.trail.getState();
    const trail = trailOf(player.trace, session.flowId, here);
    session.trail.setState(trail, true);
    const moved = [...here].find((nodeId) => before.nodes[nodeId] !== 'here');
    if (moved !== undefined) bringIntoSight(session, moved);
    redraw((count) => count + 1);
  }, [player, session]);

  const act = useCallback((action: (player: Player) => void): string | undefined => {
    try {
      action(player);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      show();
    }
  }, [player, show]);

  useEffect(() => {
    session.trail.setState(noTrail, true);
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

  const restart = useCallback(() => setRound((count) => count + 1), []);
  return { player, act, restart, outdated: begun.current !== current };
}
