import { expect, test } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';
import { fold } from './fold.ts';
import { childPointer, readPointer } from './json-pointer.ts';
import { renderTemplate } from './liquid.ts';

test('a cache keeps what is used and never grows beyond its size', () => {
  const made: string[] = [];
  const cache = new BoundedCache<string>(10);
  const get = (key: string): string => cache.getOrMake(key, (name) => (made.push(name), name.toUpperCase()));
  for (let round = 0; round < 100; round++) {
    expect(get('often')).toBe('OFTEN');
    get(`once-${round}`);
    expect(cache.size).toBeLessThanOrEqual(10);
  }
  expect(made.filter((key) => key === 'often')).toHaveLength(1);
});

test('plain and other texts are folded alike', () => {
  expect(fold('  Hello   WORLD ')).toBe('hello world');
  expect(fold('  Héllo \n\t WORLD ')).toBe('hello world');
});

test('pointers', () => {
  const value = { 'a/b': [{ '~c': 1 }] };
  const pointer = childPointer(childPointer(childPointer('', 'a/b'), 0), '~c');
  expect(pointer).toBe('/a~1b/0/~0c');
  expect(readPointer(value, pointer)).toBe(1);
  expect(readPointer(value, '/nothing/here')).toBeUndefined();
  expect(readPointer(value, '/constructor')).toBeUndefined();
  expect(readPointer(value, '')).toBe(value);
});

test('an answer that is no text stands in a text by its sign and its words', () => {
  const told = (said: unknown): string => renderTemplate('{{ said }}', { said }, { now: '2026-01-01T00:00:00Z', timeZone: 'UTC' });
  expect(told({ type: 'audio', id: '1', mimeType: 'audio/ogg' })).toBe('🎤');
  expect(told({ type: 'document', id: '1', filename: 'bill.pdf', caption: 'The bill' })).toBe('📄 bill.pdf, The bill');
  expect(told({ latitude: 53.5, longitude: 10, name: 'Shop' })).toBe('📍 Shop');
  expect(told({ latitude: 53.5, longitude: 10 })).toBe('📍 53.5, 10');
  expect(told(['vip', 'tents'])).toBe('vip, tents');
  expect(told({ order: { id: 7 } })).toBe('{"order":{"id":7}}');
  expect([told('text'), told(7), told(null), told(true)]).toEqual(['text', '7', '', 'true']);
});
