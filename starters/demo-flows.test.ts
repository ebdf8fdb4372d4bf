import { describe, expect, test } from 'vitest';
import { readStarters } from './read-starters.ts';
import { messageLine } from '../workflows/engine/play/describe-message.ts';
import { Player } from '../workflows/engine/player.ts';

const demo = Object.fromEntries((await readStarters()).map(({ id, flow }) => [id, flow]));

/** A phone on which every live demo flow answers, as after the first start; drafts only when asked for. */
function phone(options: { at?: string; drafts?: boolean; contact?: object } = {}): Player {
  const flows = Object.entries(demo).filter(([, { status }]) => status === 'live' || options.drafts === true);
  return new Player({
    flows: flows.map(([flowId, { name, kind, graph }]) => ({ flowId, name, kind, graph })),
    ...(options.at === undefined ? {} : { now: Date.parse(options.at) }),
    ...(options.contact === undefined ? {} : { contact: options.contact }),
  });
}

const sent = (player: Player): string[] => player.commands.flatMap((command) => (command.kind === 'send' ? [messageLine(command.message)] : []));
const told = (player: Player): string[] => player.commands.flatMap((command) => (command.kind === 'notify' ? [command.text] : []));
const outcomes = (player: Player): string[] => player.trace.flatMap((entry) => (entry.kind === 'end' ? [`${entry.flowId} ${entry.outcome}`] : []));
const local = (player: Player, timeZone: string): string => new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(player.now);

describe('menu', () => {
  test('price brings the menu, a tap the prices', () => {
    const player = phone();
    player.say('What is the price?');
    expect(sent(player)[0]).toMatch(/^Hello Ada, welcome to Nordwind Outdoor! .* \[Prices\] \[Delivery\] \[Talk to a person\]$/);
    player.tap('Prices');
    expect(sent(player)[1]).toContain('Fjord 2 tent');
    expect(outcomes(player)).toEqual(['menu completed:answered']);
    player.advanceTime(60 * 60_000);
    expect(told(player)).toEqual([]);
  });
  test('the keyword brings the menu again at any time', () => {
    const player = phone();
    for (const word of ['preis', 'menu']) player.say(word);
    expect(sent(player)).toHaveLength(2);
    expect(outcomes(player)).toEqual(['menu interrupted']);
  });
  test('a button that stayed on the screen still leads somewhere', () => {
    const player = phone();
    player.say('menu');
    player.tap('Prices');
    player.tap('Delivery');
    player.tap('Talk to a person');
    expect(sent(player).at(-2)).toContain('We deliver within');
    expect(outcomes(player).at(-1)).toBe('menu completed:handed over');
  });
  test('a person is found, and told by the assignment alone', () => {
    const player = phone();
    player.say('menu');
    player.tap('person');
    expect(player.commands.filter((command) => command.kind === 'assign')).toMatchObject([{ note: 'Ada tapped “Talk to a person” in the menu.' }]);
    expect(told(player)).toEqual([]);
    expect(outcomes(player)).toEqual(['menu completed:handed over']);
  });
  test('when nobody is available the customer and the team leads know', () => {
    const player = phone();
    player.failNext('NO_AGENT_AVAILABLE', 'assign');
    player.say('menu');
    player.say('no idea');
    player.say('still none');
    player.say('help');
    expect(sent(player).at(-1)).toContain('All my colleagues are talking to customers');
    expect(told(player)).toEqual(['Ada wants to talk to a person, and nobody is available.']);
  });
});

describe('escalation', () => {
  test('nobody answers for ten minutes: somebody else gets it and the leads are told', () => {
    const player = phone();
    player.say('Where is my order?');
    player.advanceTime(10 * 60_000 - 1);
    expect(told(player)).toEqual([]);
    player.advanceTime(1);
    expect(player.commands.filter((command) => command.kind === 'assign')).toMatchObject([{ excludeCurrent: true }]);
    expect(told(player)).toHaveLength(2);
    player.advanceTime(10 * 60_000);
    expect(told(player)).toHaveLength(3);
    expect(outcomes(player)).toEqual(['escalation completed:nobody answered']);
  });
  test('an answer of a person in time stops it, a take-over without an answer does not', () => {
    const player = phone();
    player.say('Where is my order?');
    player.takeOver();
    player.advanceTime(5 * 60_000);
    player.agentReply();
    player.advanceTime(60 * 60_000);
    expect(told(player)).toEqual([]);
    player.say('And my second order?');
    player.advanceTime(10 * 60_000);
    expect(told(player)).toHaveLength(2);
    player.agentReply();
    player.advanceTime(60 * 60_000);
    expect(told(player)).toHaveLength(2);
    expect(outcomes(player)).toEqual(['escalation completed:answered']);
  });
});

describe('welcome journey', () => {
  test('three mornings at ten, by the customer’s clock', () => {
    const player = phone({ contact: { timeZone: 'America/New_York', tags: ['newsletter'] } });
    player.addTag('welcome');
    const mornings: string[] = [];
    for (let before = 0; player.skipToNextTimer(); ) {
      if (sent(player).length > before) mornings.push(`${local(player, 'America/New_York')} ${sent(player).at(-1)}`);
      before = sent(player).length;
    }
    expect(mornings).toEqual(['2026-01-15 10:00 welcome_day1 (en): Ada', '2026-01-16 10:00 welcome_day2 (en): Ada', '2026-01-17 10:00 welcome_day3 (en): Ada']);
    expect(outcomes(player)).toEqual(['welcome-journey completed:finished']);
  });
  test('a reply ends it and is answered by the menu', () => {
    const player = phone();
    player.addTag('welcome');
    player.skipToNextTimer();
    player.say('price please');
    expect(outcomes(player)).toEqual(['welcome-journey completed:replied']);
    expect(sent(player).at(-1)).toContain('welcome to Nordwind Outdoor');
  });
});

describe('outside opening hours', () => {
  test('says when, and in the morning somebody has it', () => {
    const player = phone({ at: '2026-01-15T20:00:00Z' });
    player.say('Hello?');
    expect(sent(player)).toEqual([expect.stringContaining('You will be served after tomorrow 09:00.')]);
    player.say('Anybody there?');
    expect(sent(player)).toHaveLength(1);
    player.advanceTo(Date.parse('2026-01-16T08:00:00Z'));
    expect(outcomes(player)).toContain('out-of-hours completed:handed over');
    expect(told(player).at(-1)).toMatch(/^(Good morning! )?Ada/);
  });
  test('the menu answers at night too', () => {
    const player = phone({ at: '2026-01-15T20:00:00Z' });
    player.say('price');
    expect(sent(player)).toEqual([expect.stringContaining('welcome to Nordwind Outdoor')]);
  });
});

describe('lead capture', () => {
  test('asks for name and e-mail and keeps both', () => {
    const player = phone({ drafts: true });
    for (const text of ['I need advice', 'Grace Hopper', 'it is grace', 'grace@navy.example']) player.say(text);
    expect(player.contact).toMatchObject({ name: 'Grace Hopper', tags: ['lead'], fields: { email: 'grace@navy.example' } });
    expect(sent(player).at(-1)).toBe('All set, Grace Hopper. We will write to grace@navy.example within one working day.');
    expect(told(player)).toEqual(['New lead: Grace Hopper, grace@navy.example.']);
    expect(outcomes(player)).toEqual(['lead-capture completed:lead']);
  });
});
