import { describe, expect, it } from 'vitest';
import { matchesShortcut } from './shortcuts.ts';

const press = (key: string, code: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers,
});

describe('matchesShortcut', () => {
  it('reads mod as Ctrl, and as Command on Apple machines', () => {
    expect(matchesShortcut('mod+k', press('k', 'KeyK', { ctrlKey: true }), false)).toBe(true);
    expect(matchesShortcut('mod+k', press('k', 'KeyK', { metaKey: true }), true)).toBe(true);
    expect(matchesShortcut('mod+k', press('k', 'KeyK', { ctrlKey: true }), true)).toBe(false);
  });

  it('refuses further modifiers', () => {
    expect(matchesShortcut('mod+z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matchesShortcut('mod+shift+z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });

  it('goes by the letter typed on Latin layouts and by the place of the key on others', () => {
    // French keyboards type "a" with the key that is "q" elsewhere.
    expect(matchesShortcut('mod+a', press('a', 'KeyQ', { ctrlKey: true }), false)).toBe(true);
    expect(matchesShortcut('mod+q', press('a', 'KeyQ', { ctrlKey: true }), false)).toBe(false);
    expect(matchesShortcut('mod+k', press('ن', 'KeyK', { ctrlKey: true }), false)).toBe(true);
    expect(matchesShortcut('mod+k', press('л', 'KeyK', { ctrlKey: true }), false)).toBe(true);
  });

  it('takes a sign whether or not it needs Shift', () => {
    expect(matchesShortcut('?', press('?', 'Slash', { shiftKey: true }), false)).toBe(true);
    expect(matchesShortcut('?', press('?', 'Minus'), false)).toBe(true);
  });

  it('knows named keys', () => {
    expect(matchesShortcut('escape', press('Escape', 'Escape'), false)).toBe(true);
    expect(matchesShortcut('space', press(' ', 'Space'), false)).toBe(true);
  });
});
