import { useCallback, useEffect, useState } from 'react';
import type { FlowTestScript, FlowTestStep, OrganisationView, TraceEntry } from '../../../../schemas/generated/types.ts';
import { Player, type PlayerFlow } from '../../../../workflows/engine/player.ts';
import { bringIntoSight } from '../actions/reveal.ts';
import { toGraph, type FlowDocument } from '../document/flow-document.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { useDocument, useEditorSession } from '../editor/session-context.ts';
import { noTrail, trailOf } from '../editor/trail.ts';
import { PlayRecorder } from './play-recorder.ts';

export type Phone = {
  player: Player;
  recorder: PlayRecorder;
  /** Does something and shows the result. A step that the engine refuses is returned as words. */
  play: (step: FlowTestStep) => string | undefined;
  restart: () => void;
  /** Begins anew with a saved conversation, as far as it can be played. */
  replay: (script: FlowTestScript) => string | undefined;
  /** The draft changed since the conversation began; it goes on with the old one until a restart. */
  outdated: boolean;
};

/** A conversation that has begun, with the draft it began with. */
type Conversation = { player: Player; recorder: PlayRecorder; document: FlowDocument };

type Setting = { name: string; organisation: OrganisationView | undefined; others: ReadonlyArray<PlayerFlow> };

/** The simulated clock runs with the real one, in steps of a second. */
const tickMs = 1000;

/** A conversation with the draft in the browser: the real engine, a clock of its own, the path lit on the canvas. */
export function usePhone(name: string, organisation: OrganisationView | undefined, others: ReadonlyArray<PlayerFlow>): Phone {
  const session = useEditorSession();
  const current = useDocument((state) => state.document);
  const [{ player, recorder, document }, setConversation] = useState(() => begin(session, { name, organisation, others }));
  const [, redraw] = useState(0);

  const act = useCallback((action: () => void): string | undefined => {
    const before = lastVisit(player, session);
    try {
      action();
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
      act(() => player.advanceTime(now - before));
      before = now;
    }, tickMs);
    return () => {
      clearInterval(timer);
      session.trail.setState(noTrail, true);
    };
  }, [session, player, act]);

  const play = useCallback((step: FlowTestStep) => act(() => recorder.play(step)), [act, recorder]);
  const restart = useCallback(() => setConversation(begin(session, { name, organisation, others })), [session, name, organisation, others]);
  const replay = useCallback((script: FlowTestScript): string | undefined => {
    const again = begin(session, { name, organisation, others }, script);
    setConversation(again);
    try {
      for (const step of script.steps) again.recorder.play(step);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      light(again.player, session, undefined);
    }
  }, [session, name, organisation, others]);
  return { player, recorder, play, restart, replay, outdated: document !== current };
}

function begin(session: EditorSession, { name, organisation, others }: Setting, script?: FlowTestScript): Conversation {
  const document = session.document.get();
  const player = new Player({
    flows: [{ flowId: session.flowId, name, kind: session.kind, graph: toGraph(document) }, ...others],
    now: script === undefined ? Date.now() : Date.parse(script.now),
    ...(script === undefined ? {} : { contact: script.contact }),
    organisation: { ...organisation, ...script?.organisation },
  });
  return { player, recorder: new PlayRecorder(player, session.flowId), document };
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
