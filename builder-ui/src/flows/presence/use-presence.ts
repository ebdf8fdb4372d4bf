import { useCallback, useEffect, useRef, useState } from 'react';
import type { FlowPresence, FlowPresenceEvent } from '../../../../schemas/generated/types.ts';
import { request } from '../../api/request.ts';
import { useLiveState } from '../../live/live.ts';
import { useLive } from '../../live/use-live.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import type { EditorMode } from '../editor/editor-ui.ts';
import { forgetSilent, hear, heartbeatMs, nobody } from './presence-state.ts';

/** A selection that is drawn as a frame changes with every move of the pointer. */
const quietMs = 200;
/** The others answer a hello within this time, not all in the same moment. */
const answerMs = 400;
/** As schemas/api/flows.schema.json allows. */
const mostNodes = 20;

type Say = (more?: Partial<FlowPresence>) => void;

/** Tells the others who have the flow open what happens in this tab, and learns the same of them. */
export function usePresence(session: EditorSession, mode: EditorMode): void {
  const [tab] = useState(() => crypto.randomUUID());
  const { flowId, readOnly, canvas, presence } = session;
  const online = useLiveState((live) => live.state === 'online');
  const say: Say = useCallback((more = {}) => {
    const nodeIds = mode === 'edit' && !readOnly ? [...canvas.store.getState().selection].slice(0, mostNodes) : [];
    const body: FlowPresence = { tab, here: true, doing: mode === 'edit' && readOnly ? 'read' : mode, nodeIds, ...more };
    // Without it the others only do not see who is here; the next sign of life follows.
    request('POST', `/flows/${flowId}/presence`, { body, keepalive: !body.here }).catch(() => undefined);
  }, [tab, flowId, canvas, mode, readOnly]);
  const latest = useRef(say);
  useEffect(() => {
    latest.current = say;
  });

  useLive(`flow:${flowId}`, ({ type, data }) => {
    if (type !== 'presence') return;
    const event = data as FlowPresenceEvent;
    if (event.presence.tab === tab) return;
    presence.setState((state) => hear(state, event, Date.now()), true);
    if (event.presence.hello === true) setTimeout(() => latest.current(), Math.random() * answerMs);
  });

  // Whoever comes, or comes back after a cut, asks who is there.
  useEffect(() => {
    if (online) latest.current({ hello: true });
  }, [online]);

  useEffect(() => {
    if (!online) return undefined;
    say();
    const heartbeat = setInterval(() => {
      say();
      presence.setState((state) => forgetSilent(state, Date.now()), true);
    }, heartbeatMs);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = canvas.store.subscribe((state, before) => {
      if (state.selection === before.selection) return;
      clearTimeout(timer);
      timer = setTimeout(() => say(), quietMs);
    });
    return () => {
      clearInterval(heartbeat);
      clearTimeout(timer);
      stop();
    };
  }, [online, say, canvas, presence]);

  useEffect(() => {
    const leave = () => latest.current({ here: false, nodeIds: [] });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      presence.setState(nobody, true);
    };
  }, [presence]);
}
