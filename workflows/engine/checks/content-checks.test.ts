import { describe, expect, test } from 'vitest';
import type { CaseFlow, FlowIssue, FlowSettings } from '../../../schemas/generated/types.ts';
import { caseGraph } from '../case/case-flow.ts';
import { checkFlow, type CheckOptions } from '../check-flow.ts';
import { installedNodes } from '../registry.ts';

const tagged: CaseFlow['nodes'] = { start: ['tag-added', { tags: ['new'] }], done: ['end'] };
const written: CaseFlow['nodes'] = { start: ['keyword', { words: ['hi'], match: 'exact' }], done: ['end'] };
const offer: CaseFlow['nodes'][string] = ['send-template', { template: { name: 'offer', language: 'en' } }];

function found(nodes: CaseFlow['nodes'], edges: string[], settings: FlowSettings = {}, options: CheckOptions = {}): FlowIssue[] {
  return checkFlow(caseGraph({ nodes, edges }, settings, installedNodes), 'journey', options);
}

const codes = (issues: readonly FlowIssue[]): string[] => issues.map(({ code, severity }) => `${severity} ${code}`);

describe('marketing', () => {
  const way = ['start -> offer', 'offer -> done'];
  test('to contacts who have neither written nor agreed', () => expect(codes(found({ ...tagged, offer }, way))).toContain('warning MARKETING_WITHOUT_CONSENT'));
  test('answers what the customer has just written', () => expect(codes(found({ ...written, offer }, way))).not.toContain('warning MARKETING_WITHOUT_CONSENT'));
  test('is no utility', () => expect(codes(found({ ...tagged, offer: ['send-template', { template: { name: 'offer', language: 'en' }, category: 'utility' }] }, way))).not.toContain('warning MARKETING_WITHOUT_CONSENT'));
  test('a tag or a condition that speaks of consent is enough', () => {
    expect(codes(found({ ...tagged, start: ['tag-added', { tags: ['newsletter'] }], offer }, way))).not.toContain('warning MARKETING_WITHOUT_CONSENT');
    const asks = ['if', { condition: { match: 'all', rows: [{ subject: 'contact.fields.marketing_consent', operator: 'equals', value: 'yes' }] } }];
    expect(codes(found({ ...tagged, asks, offer }, ['start -> asks', 'asks.true -> offer', 'asks.false -> done', 'offer -> done']))).not.toContain('warning MARKETING_WITHOUT_CONSENT');
  });
});

describe('templates', () => {
  const way = ['start -> offer', 'offer -> done'];
  const status = (templates: CheckOptions['templates']): string[] => codes(found({ ...written, offer }, way, {}, templates === undefined ? {} : { templates })).filter((code) => code.includes('TEMPLATE'));
  test('are looked for only where they are known', () => expect(status(undefined)).toEqual([]));
  test('that do not exist, in this language', () => expect(status([{ name: 'offer', language: 'de', status: 'APPROVED' }])).toEqual(['error TEMPLATE_UNKNOWN']));
  test('that are not approved', () => expect(status([{ name: 'offer', language: 'en', status: 'PAUSED' }])).toEqual(['error TEMPLATE_NOT_APPROVED']));
  test('that are', () => expect(status([{ name: 'offer', language: 'en', status: 'APPROVED' }])).toEqual([]));
  test('that take other values by now', () => {
    const edited = (text: string, values: object) => codes(found({ ...written, offer: ['send-template', { template: { name: 'offer', language: 'en', ...values } }] }, way, {}, { templates: [{ name: 'offer', language: 'en', status: 'APPROVED', components: [{ type: 'BODY', text }] }] })).filter((code) => code.includes('TEMPLATE'));
    expect(edited('Hello {{1}}!', { body: [{ value: 'Ana' }] })).toEqual([]);
    expect(edited('Hello {{1}}, {{2}}!', { body: [{ value: 'Ana' }] })).toEqual(['error TEMPLATE_CHANGED']);
    expect(edited('Hello {{name}}!', { body: [{ name: 'first_name', value: 'Ana' }] })).toEqual(['error TEMPLATE_CHANGED']);
    expect(edited('Hello!', { buttons: [{ index: 0, type: 'url', value: 'a' }] })).toEqual(['error TEMPLATE_CHANGED']);
  });
});

describe('what a flow costs', () => {
  const nodes: CaseFlow['nodes'] = { ...written, offer, again: offer };
  const way = ['start -> offer', 'offer -> again', 'again -> done'];
  const cost = (settings: FlowSettings, options: CheckOptions): string[] => codes(found(nodes, way, settings, options)).filter((code) => /COST|BUDGET/.test(code));
  const prices = { currency: 'EUR', marketing: 0.11 };
  test('is counted by the prices of the organisation', () => expect(cost({ budget: { perDay: 5 } }, { cost: {} })).toEqual(['warning BUDGET_WITHOUT_PRICES']));
  test('one contact is too dear', () => expect(cost({ budget: { total: 0.2 } }, { cost: { prices } })).toEqual(['warning COST_ABOVE_BUDGET']));
  test('the contacts of a day are', () => {
    expect(cost({ budget: { perDay: 5 } }, { cost: { prices, entriesPerDay: 20 } })).toEqual([]);
    expect(cost({ budget: { perDay: 5 } }, { cost: { prices, entriesPerDay: 30 } })).toEqual(['warning COST_ABOVE_BUDGET']);
  });
});

describe('the rest', () => {
  const ask: CaseFlow['nodes'][string] = ['ask', { question: 'Where?', accept: 'text', saveTo: 'city' }];
  const answered = ['start -> ask', 'ask.answer -> say', 'say -> done'];
  test('a variable that nobody uses', () => {
    const unused = (body: string): string[] => codes(found({ ...written, ask, say: ['send-text', { body }] }, answered)).filter((code) => code.includes('UNUSED'));
    expect(unused('Thank you')).toEqual(['warning UNUSED_VARIABLE']);
    expect(unused('Thank you, {{ city }}')).toEqual([]);
    expect(unused('Thank you, {{ variables.city | upcase }}')).toEqual([]);
  });
  test('a secret in a text', () => {
    const key = `sk_live_${'a1B2c3D4'.repeat(3)}`;
    expect(found({ ...written, say: ['send-text', { body: `Use ${key}` }] }, ['start -> say', 'say -> done'])).toContainEqual(expect.objectContaining({ code: 'SECRET_IN_TEXT', severity: 'error', nodeId: 'say', path: '/body' }));
    expect(codes(found({ ...written, say: ['send-text', { body: 'Ask for the key sk_live.' }] }, ['start -> say', 'say -> done']))).not.toContain('error SECRET_IN_TEXT');
  });
  test('a goal that leads nowhere, and one that does not', () => {
    const goal = (node: string): string[] => codes(found(written, ['start -> done'], { goal: { event: 'paid', onReach: 'jump', node } }));
    expect(goal('gone')).toEqual(['error GOAL_TARGET_MISSING']);
    expect(goal('start')).toEqual(['error GOAL_TARGET_MISSING']);
    expect(goal('done')).toEqual([]);
  });
  test('many words, many steps without a name', () => {
    const words = Array.from({ length: 101 }, (_, index) => `word ${index}`);
    expect(codes(found({ ...written, start: ['keyword', { words, match: 'exact' }] }, ['start -> done']))).toContain('warning MANY_CASES');
    const steps = Array.from({ length: 11 }, (_, index) => `say${index}`);
    const many = Object.fromEntries(steps.map((id): [string, CaseFlow['nodes'][string]] => [id, ['send-text', { body: 'Hello' }]]));
    const way = ['start -> say0', ...steps.slice(1).map((id, index) => `say${index} -> ${id}`), 'say10 -> done'];
    expect(codes(found({ ...written, ...many }, way))).toEqual(['warning NODES_WITHOUT_NAME']);
  });
});
