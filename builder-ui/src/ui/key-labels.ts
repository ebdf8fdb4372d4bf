const appleSymbols: Record<string, string> = { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧' };
const plainNames: Record<string, string> = { mod: 'Ctrl', ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift' };
const commonNames: Record<string, string> = {
  enter: '↵', escape: 'Esc', delete: 'Del', backspace: '⌫', tab: '⇥', space: 'Space', plus: '+',
  arrowup: '↑', arrowdown: '↓', arrowleft: '←', arrowright: '→',
};

/** True on Apple machines, where Command takes the place of Ctrl. */
export function isApple(platform: string = typeof navigator === 'undefined' ? '' : navigator.userAgent): boolean {
  return /Mac|iPhone|iPad/.test(platform);
}

/** Key caps for a shortcut such as `mod+shift+k`, in the order in which they are pressed. */
export function keyLabels(keys: string, apple = isApple()): string[] {
  const modifiers = apple ? appleSymbols : plainNames;
  return keys.split('+').map((key) => modifiers[key] ?? commonNames[key] ?? key.toUpperCase());
}
