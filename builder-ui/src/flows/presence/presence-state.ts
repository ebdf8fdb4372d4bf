import type { FlowPresence, FlowPresenceEvent } from '../../../../schemas/generated/types.ts';

/** Somebody else who has the flow open, in one tab. */
export type Peer = {
  tab: string;
  userId: string;
  name: string;
  doing: FlowPresence['doing'];
  nodeIds: ReadonlyArray<string>;
  /** Epoch milliseconds of the last sign of life. */
  heardAt: number;
};

export type PresenceState = {
  peers: ReadonlyArray<Peer>;
  /** Who has a step selected for editing; a step whose people are as before keeps its list, so its card is not drawn again. */
  byNode: Readonly<Record<string, ReadonlyArray<Peer>>>;
};

export const nobody: PresenceState = { peers: [], byNode: {} };

/** Signs of life go out this often. Browsers let hidden tabs speak once a minute only. */
export const heartbeatMs = 20_000;
/** A tab that has not been heard of for this long is dead. */
export const silentMs = 70_000;

/** Takes over what somebody tells. */
export function hear(state: PresenceState, { presence, user }: FlowPresenceEvent, now: number): PresenceState {
  const others = state.peers.filter(({ tab }) => tab !== presence.tab);
  if (!presence.here) return withPeers(state, others);
  const peer: Peer = { tab: presence.tab, userId: user.id, name: user.name, doing: presence.doing, nodeIds: presence.nodeIds, heardAt: now };
  const place = state.peers.findIndex(({ tab }) => tab === presence.tab);
  return withPeers(state, place < 0 ? [...others, peer] : others.toSpliced(place, 0, peer));
}

/** Forgets tabs that have died without a word. */
export function forgetSilent(state: PresenceState, now: number): PresenceState {
  const alive = state.peers.filter(({ heardAt }) => now - heardAt < silentMs);
  return alive.length === state.peers.length ? state : withPeers(state, alive);
}

function withPeers(before: PresenceState, peers: ReadonlyArray<Peer>): PresenceState {
  const byNode: Record<string, ReadonlyArray<Peer>> = {};
  for (const nodeId of new Set(peers.flatMap((peer) => peer.nodeIds))) {
    const here = peers.filter((peer) => peer.nodeIds.includes(nodeId));
    const earlier = before.byNode[nodeId];
    byNode[nodeId] = earlier && earlier.length === here.length && earlier.every(({ tab }, index) => tab === here[index]?.tab) ? earlier : here;
  }
  return { peers, byNode };
}
