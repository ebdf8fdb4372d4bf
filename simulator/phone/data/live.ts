import { api } from './api.ts';
import { addLog, applyLive, usePhones, type LogEntry } from './store.ts';
import type { ApiCall, Attempt, LiveItem, SimState } from './wire.ts';

// The list is loaded again after a burst of messages, not once per message.
const RELOAD_MS = 250;

let reloadTimer: number | undefined;

/** Loads the present state and follows everything that happens from then on. Returns the function that ends it. */
export function followSimulator(): () => void {
  const events = new EventSource('/_sim/events');
  events.addEventListener('open', () => {
    usePhones.setState({ isConnected: true });
    void loadAll();
  });
  events.addEventListener('error', () => usePhones.setState({ isConnected: false }));
  events.addEventListener('message', (event: MessageEvent<string>) => {
    const { now, list } = JSON.parse(event.data) as { now: number; list: LiveItem[] };
    setNow(now);
    let needsReload = false;
    for (const item of list) {
      if (item.type === 'reset') usePhones.setState({ chats: {}, log: [] });
      if (!applyLive(item)) needsReload = true;
    }
    if (needsReload) reloadTimer ??= window.setTimeout(reload, RELOAD_MS);
  });
  return () => events.close();
}

/** Loads the list of customers and numbers again. */
export async function loadState(): Promise<void> {
  try {
    const state = await api<SimState>('GET', '/state');
    usePhones.setState({ state, isLoaded: true, problem: '' });
    setNow(state.now);
  } catch (error) {
    usePhones.setState({ problem: error instanceof Error ? error.message : String(error) });
  }
}

async function loadAll(): Promise<void> {
  // Chats are loaded anew by the phones that show them: messages may have come while the connection was gone.
  usePhones.setState({ chats: {} });
  await loadState();
  const [webhooks, calls] = await Promise.all([
    api<{ data: Attempt[] }>('GET', '/deliveries/latest?limit=100'),
    api<{ data: ApiCall[] }>('GET', '/requests/latest?limit=100'),
  ]);
  addLog(
    ...webhooks.data.map((entry): LogEntry => ({ kind: 'webhook', id: `w${entry.seq}`, at: entry.time, entry })),
    ...calls.data.map((entry): LogEntry => ({ kind: 'call', id: `c${entry.seq}`, at: entry.time, entry })),
  );
}

function reload(): void {
  reloadTimer = undefined;
  void loadState();
}

function setNow(now: number): void {
  usePhones.setState(({ state }) => ({ clockOffset: now - Date.now(), state: { ...state, now } }));
}
