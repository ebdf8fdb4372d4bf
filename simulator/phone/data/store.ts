import { create } from 'zustand';
import type { ApiCall, Attempt, Chat, LiveItem, Message, Person, SimState } from './wire.ts';

const SERVICE_WINDOW_MS = 24 * 3_600_000;
const LOG_LENGTH = 300;

/** Which conversation a phone shows. */
export interface PhoneView {
  customerKey: string;
  numberId: string;
}

/** A line of the event log. */
export type LogEntry = { kind: 'webhook'; id: string; at: string; entry: Attempt } | { kind: 'call'; id: string; at: string; entry: ApiCall };

interface PhonesState {
  isLoaded: boolean;
  isConnected: boolean;
  problem: string;
  /** Simulated minus browser time. */
  clockOffset: number;
  state: SimState;
  chats: Record<string, Chat>;
  typing: Record<string, number>;
  log: LogEntry[];
}

/** The name of a conversation in the store. */
export function chatName(view: PhoneView): string {
  return `${view.numberId}:${view.customerKey}`;
}

/** Everything the page knows of the simulator. */
export const usePhones = create<PhonesState>()(() => ({
  isLoaded: false,
  isConnected: true,
  problem: '',
  clockOffset: 0,
  state: {
    now: 0, clock: 'real', wabas: [], portfolios: [], templates: [], presets: [], faults: [], numbers: [], customers: [], apps: [],
    behaviour: { templateReview: { decision: 'approve', delayMs: 0, recategorise: false }, holdTemplates: false, autoRead: false },
  },
  chats: {},
  typing: {},
  log: [],
}));

/** Simulated time in milliseconds. */
export function simulatedNow(): number {
  const { clockOffset, state } = usePhones.getState();
  return state.clock === 'manual' ? state.now : Date.now() + clockOffset;
}

/** Takes over one happening. Returns false when the whole state has to be loaded again. */
export function applyLive(item: LiveItem): boolean {
  switch (item.type) {
    case 'message':
      return applyMessage(item.message);
    case 'attempt':
      addLog({ kind: 'webhook', id: `w${item.attempt.seq}`, at: item.attempt.time, entry: item.attempt });
      return true;
    case 'request':
      addLog({ kind: 'call', id: `c${item.request.seq}`, at: item.request.time, entry: item.request });
      return true;
    case 'customer':
      applyCustomer(item.customer);
      return true;
    case 'typing':
      usePhones.setState(({ typing }) => ({ typing: { ...typing, [chatName(item)]: item.until } }));
      return true;
    default:
      return false;
  }
}

/** Puts the newest log entries first, without repeats. */
export function addLog(...entries: LogEntry[]): void {
  usePhones.setState(({ log }) => {
    const fresh = entries.filter((entry) => !log.some((known) => known.id === entry.id));
    const all = [...fresh, ...log].sort((a, b) => b.at.localeCompare(a.at));
    return { log: all.slice(0, LOG_LENGTH) };
  });
}

function applyMessage(message: Message): boolean {
  const name = chatName(message);
  const { chats, state } = usePhones.getState();
  const chat = chats[name];
  if (chat) usePhones.setState({ chats: { ...chats, [name]: withMessage(chat, message) } });
  if (message.author === 'business' && message.type !== 'reaction') {
    usePhones.setState(({ typing }) => ({ typing: { ...typing, [name]: 0 } }));
  }
  return state.customers.some((person) => person.key === message.customerKey) && touchPerson(message);
}

function withMessage(chat: Chat, message: Message): Chat {
  const index = chat.messages.findIndex((known) => known.id === message.id);
  const messages = index < 0 ? [...chat.messages, message].sort((a, b) => a.seq - b.seq) : chat.messages.with(index, message);
  const opens = message.author === 'customer' && message.status !== 'accepted' && !['system', 'edit', 'revoke'].includes(message.type);
  return { ...chat, messages, windowClosesAt: opens ? Math.max(chat.windowClosesAt, message.at + SERVICE_WINDOW_MS) : chat.windowClosesAt };
}

/** The preview in the list comes from the server; a new message only moves its author to the top until then. */
function touchPerson(message: Message): boolean {
  const { state } = usePhones.getState();
  const person = state.customers.find((one) => one.key === message.customerKey);
  return person?.last !== undefined && person.last.at > message.at;
}

function applyCustomer(customer: Person): void {
  usePhones.setState(({ state }) => {
    const known = state.customers.findIndex((person) => person.key === customer.key);
    const last = state.customers[known]?.last;
    const merged = { ...customer, ...(last ? { last } : {}) };
    const customers = known < 0 ? [merged, ...state.customers] : state.customers.with(known, merged);
    return { state: { ...state, customers } };
  });
}
