import { parseDuration } from '../../workflows/engine/time/duration.ts';
import type { Player, TranscriptEntry } from '../../workflows/engine/player.ts';

export const phoneHelp = `Type what the customer writes, or the number of a button.
  /skip            on to the next timer        /wait 10m     let time pass
  /agent [TEXT]    a person answers            /takeover, /handback
  /earlier A, B    a template with these quick replies was sent before
  /tag NAME        the contact gets a tag      /fields       what is known of the contact
  /quit            the end`;

type Order = (phone: PlayedPhone, rest: string) => void;

/** Lines of a terminal turned into what happens to a simulated conversation, and its answers printed. */
export class PlayedPhone {
  readonly player: Player;
  readonly write: (line: string) => void;
  readonly #trace: boolean;
  #shown = 0;
  #traced = 0;

  constructor(player: Player, options: { write: (line: string) => void; trace: boolean }) {
    this.player = player;
    this.write = options.write;
    this.#trace = options.trace;
  }

  /** Takes one line; false when it was the last. Something that cannot be done is said, and the play goes on. */
  take(line: string): boolean {
    const typed = line.trim();
    if (typed === '/quit') return false;
    if (typed === '') return true;
    try {
      this.#carryOut(typed);
    } catch (error) {
      this.write(`! ${error instanceof Error ? error.message : String(error)}`);
    }
    this.#show();
    return true;
  }

  #carryOut(typed: string): void {
    const [word = '', ...rest] = typed.split(' ');
    if (word.startsWith('/')) {
      const order = orders[word];
      if (order === undefined) throw new Error(`There is no ${word}.\n${phoneHelp}`);
      return order(this, rest.join(' '));
    }
    const choice = /^\d+$/.test(typed) ? this.player.choices[Number(typed) - 1] : undefined;
    if (choice !== undefined) this.player.tap(choice.id);
    else this.player.say(typed);
  }

  #show(): void {
    for (const entry of this.player.transcript.slice(this.#shown)) for (const line of linesOf(entry)) this.write(line);
    this.#shown = this.player.transcript.length;
    if (this.#trace) for (const { at, ...entry } of this.player.trace.slice(this.#traced)) this.write(`  · ${new Date(at).toISOString()} ${JSON.stringify(entry)}`);
    this.#traced = this.player.trace.length;
  }
}

const orders: Readonly<Record<string, Order>> = {
  '/skip': ({ player, write }) => {
    if (!player.skipToNextTimer()) write('! Nothing is waiting for a timer.');
    else write(`  ${new Date(player.now).toISOString()}`);
  },
  '/wait': ({ player }, duration) => player.advanceTime(parseDuration(duration)),
  '/earlier': ({ player }, titles) => {
    const buttons = titles.split(',').map((title) => title.trim()).filter((title) => title !== '');
    if (buttons.length === 0) throw new Error('Write what its quick replies say: /earlier Yes, No');
    player.showEarlier({ kind: 'template', buttons: buttons.map((title) => ({ title })) });
  },
  '/agent': ({ player }, text) => (text === '' ? player.agentReply() : player.agentReply(text)),
  '/takeover': ({ player }) => player.takeOver(),
  '/handback': ({ player }) => player.handBack(),
  '/tag': ({ player }, tag) => player.addTag(tag),
  '/fields': ({ player, write }) => write(JSON.stringify(player.contact)),
};

function linesOf(entry: TranscriptEntry): string[] {
  const error = entry.from === 'flow' && entry.error !== undefined ? ` (not sent: ${entry.error.code})` : '';
  const choices = entry.from === 'flow' || entry.from === 'earlier' ? entry.choices.map((choice, index) => `     ${index + 1}) ${choice.title}`) : [];
  const who = { customer: '>', flow: '<', earlier: '< (before)', agent: '< (agent)', team: '  *' }[entry.from];
  return [`${who} ${entry.from === 'team' ? `${entry.kind}: ` : ''}${entry.text}${error}`, ...choices];
}
