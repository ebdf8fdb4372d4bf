import { beforeEach, describe, expect, it } from 'vitest';
import { LiveConnection, parseEvent, type LiveEvent, type LiveState, type StreamHandlers } from './live-connection.ts';

/** Streams and timers that the test moves by hand. */
class Stage {
  readonly streams: Array<StreamHandlers & { closed: boolean }> = [];
  readonly states: LiveState[] = [];
  readonly timers: Array<{ run: () => void; ms: number; cancelled: boolean }> = [];
  reconnections = 0;
  refusals = 0;

  readonly connection = new LiveConnection({
    open: (handlers) => {
      const stream = { ...handlers, closed: false };
      this.streams.push(stream);
      return { close: () => { stream.closed = true; } };
    },
    onState: (state) => this.states.push(state),
    onReconnected: () => { this.reconnections += 1; },
    onRefused: () => { this.refusals += 1; },
    setTimer: (run, ms) => {
      const timer = { run, ms, cancelled: false };
      this.timers.push(timer);
      return () => { timer.cancelled = true; };
    },
    random: () => 1,
  });

  get stream(): StreamHandlers & { closed: boolean } {
    const last = this.streams.at(-1);
    if (!last) throw new Error('nothing was opened');
    return last;
  }

  /** Runs the latest timer that still stands. */
  fire(): number {
    const timer = this.timers.findLast((candidate) => !candidate.cancelled);
    if (!timer) throw new Error('no timer stands');
    timer.cancelled = true;
    timer.run();
    return timer.ms;
  }
}

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
  stage.connection.start();
});

describe('LiveConnection', () => {
  it('goes online without fetching anything the first time', () => {
    stage.stream.opened();
    expect(stage.states).toEqual(['connecting', 'online']);
    expect(stage.reconnections).toBe(0);
  });

  it('lets the browser reconnect after a cut and then fetches what was missed', () => {
    stage.stream.opened();
    stage.stream.lost({ givenUp: false });
    expect(stage.states.at(-1)).toBe('connecting');
    stage.stream.opened();
    expect(stage.streams).toHaveLength(1);
    expect(stage.states.at(-1)).toBe('online');
    expect(stage.reconnections).toBe(1);
  });

  it('tries again itself, at growing distances up to 30 s, where the browser gives up', () => {
    stage.stream.opened();
    const pauses = Array.from({ length: 7 }, () => {
      stage.stream.lost({ givenUp: true });
      return stage.fire();
    });
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(stage.streams).toHaveLength(8);
    expect(stage.streams.slice(0, -1).every((stream) => stream.closed)).toBe(true);
    stage.stream.opened();
    expect(stage.reconnections).toBe(1);
  });

  it('has the session looked at when the server refuses, not when a cable is cut', () => {
    stage.stream.opened();
    stage.stream.lost({ givenUp: false });
    expect(stage.refusals).toBe(0);
    stage.stream.lost({ givenUp: true });
    expect(stage.refusals).toBe(1);
  });

  it('opens a new connection when the signs of life stop, and not before there were any', () => {
    stage.stream.opened();
    expect(stage.timers.every((timer) => timer.cancelled)).toBe(true);
    stage.stream.alive();
    stage.stream.heard('{"topic":"flows","type":"x"}');
    stage.stream.alive();
    expect(stage.timers.filter((timer) => !timer.cancelled)).toHaveLength(1);
    const dead = stage.stream;
    expect(stage.fire()).toBe(40_000);
    expect(dead.closed).toBe(true);
    expect(stage.states.at(-1)).toBe('connecting');
    stage.stream.opened();
    expect(stage.states.at(-1)).toBe('online');
    expect(stage.reconnections).toBe(1);
  });

  it('says offline when it takes long', () => {
    expect(stage.fire()).toBe(8000);
    expect(stage.states.at(-1)).toBe('offline');
    stage.stream.opened();
    expect(stage.states.at(-1)).toBe('online');
  });

  it('tries at once when told, but leaves a living connection alone', () => {
    stage.stream.opened();
    stage.connection.retryNow();
    expect(stage.streams).toHaveLength(1);
    stage.stream.lost({ givenUp: true });
    stage.connection.retryNow();
    expect(stage.streams).toHaveLength(2);
  });

  it('does not count the next log-in as a reconnection', () => {
    stage.stream.opened();
    stage.connection.stop();
    expect(stage.stream.closed).toBe(true);
    stage.connection.start();
    stage.stream.opened();
    expect(stage.reconnections).toBe(0);
  });

  it('gives each event to the handlers of its topic and of all topics', () => {
    const heard: string[] = [];
    const stop = stage.connection.subscribe('flows', (event) => heard.push(`flows ${event.type}`));
    stage.connection.subscribe('*', (event) => heard.push(`all ${event.topic}`));
    stage.stream.heard('{"topic":"flows","type":"flow.saved","id":"f1"}');
    stop();
    stage.stream.heard('{"topic":"flows","type":"flow.saved"}');
    stage.stream.heard('not json');
    expect(heard).toEqual(['flows flow.saved', 'all flows', 'all flows']);
  });
});

describe('parseEvent', () => {
  it('passes over what it does not know', () => {
    expect(parseEvent('null')).toBeNull();
    expect(parseEvent('{"topic":"flows"}')).toBeNull();
    expect(parseEvent('{"topic":"flows","type":"x","data":{"n":1}}')).toEqual<LiveEvent>({ topic: 'flows', type: 'x', data: { n: 1 } });
  });
});
