import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/flow-document.ts';
import { sampleFlow } from '../document/sample-flow.ts';
import { withDefaults } from '../inspector/with-defaults.ts';
import { outlineRows } from './outline-rows.ts';

const text = (row: ReturnType<typeof outlineRows>[number]) => `${'  '.repeat(row.depth)}${row.kind === 'step' ? row.nodeId : row.kind === 'jump' ? `^${row.nodeId}` : `[${row.handle}${row.open ? '?' : ''}]`}`;

describe('outlineRows', () => {
  it('reads from the trigger down, branch by branch, each step once', () => {
    const document = toDocument(sampleFlow({
      start: { type: 'keyword' }, check: { type: 'if' }, yes: { type: 'send-text' }, no: { type: 'send-text' }, end: { type: 'end' }, lost: { type: 'end', at: [0, 900] },
    }, ['start.next -> check', 'check.true -> yes', 'check.false -> no', 'yes.next -> end', 'no.next -> end']));
    expect(outlineRows(document).map(text)).toEqual(['start', 'check', '  [true]', '    yes', '    end', '  [false]', '    no', '    ^end', 'lost']);
  });

  it('follows jumps without a line', () => {
    const document = toDocument(sampleFlow({ a: { type: 'keyword' }, b: { type: 'send-text' }, c: { type: 'goto', params: { target: 'b' } } }, ['a.next -> b', 'b.next -> c']));
    expect(outlineRows(document).map(text)).toEqual(['a', 'b', 'c', '^b']);
  });

  it('shows exits that lead nowhere, and survives circles', () => {
    const document = toDocument(sampleFlow({ a: { type: 'keyword' }, b: { type: 'send-text' }, c: { type: 'send-text', at: [0, 500] }, d: { type: 'send-text', at: [0, 600] } }, ['a.next -> b', 'c.next -> d', 'd.next -> c']));
    expect(outlineRows(document).map(text)).toEqual(['a', 'b', '  [next?]', 'c', 'd', '^c']);
  });
});

describe('withDefaults', () => {
  it('adds a default where there is none', () => {
    expect(withDefaults('Hi {{ name }}, {{ city | default: "x" }} {{contact.phone}}', '-')).toBe('Hi {{ name | default: "-" }}, {{ city | default: "x" }} {{ contact.phone | default: "-" }}');
  });
});
