import { useEffect } from 'react';
import { allCommands, useCommandRegistry } from './commands.ts';
import { isTyping, matchesShortcut } from './shortcuts.ts';

/** Runs registered commands by their shortcut; mounted once, by the shell. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTyping(event.target);
      const command = allCommands(useCommandRegistry.getState()).find(
        ({ shortcut, whileTyping, boundByPage }) => shortcut && !boundByPage && (!typing || whileTyping) && matchesShortcut(shortcut, event),
      );
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
