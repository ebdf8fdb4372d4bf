import { create } from 'zustand';
import { keys } from '../api/keys.ts';
import { queryClient } from '../api/query-client.ts';
import { LiveConnection, type LiveState } from './live-connection.ts';
import { openEventSource } from './open-event-source.ts';

/** State of the live connection, for the dot in the shell and for pages that must say that they stand still. */
export const useLiveState = create<{ state: LiveState }>(() => ({ state: 'connecting' }));

/** The application's one live connection. Pages use useLive instead. */
export const live = new LiveConnection({
  open: openEventSource('/api/v1/live'),
  onState: (state) => useLiveState.setState({ state }),
  onReconnected: () => void queryClient.invalidateQueries(),
  // Asking who is logged in tells whether the session is over, and then leads to the log-in page.
  onRefused: () => void queryClient.invalidateQueries({ queryKey: keys.session }),
  setTimer: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
});
