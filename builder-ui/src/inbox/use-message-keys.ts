import { Reply, SmilePlus } from 'lucide-react';
import { createElement, useEffect, useMemo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../app/commands.ts';

const bubbles = '[data-message-id][tabindex]';

/**
 * Answers and reacts by keyboard: arrows go through the messages of the thread, R answers and E reacts to the one that has
 * the focus, or to the latest of the customer.
 */
export function useMessageKeys(thread: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation('messages');
  useCommands(useMemo(() => [
    { id: 'message.quote', title: t('tools.quote'), group: t('tools.group'), icon: createElement(Reply, { size: 16 }), shortcut: 'r', run: () => press('quote') },
    { id: 'message.react', title: t('tools.react'), group: t('tools.group'), icon: createElement(SmilePlus, { size: 16 }), shortcut: 'e', run: () => press('react') },
  ], [t]));
  useEffect(() => {
    const element = thread.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (element && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) moveFocus(element, event);
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [thread]);
}

function moveFocus(thread: HTMLElement, event: KeyboardEvent): void {
  const all = [...thread.querySelectorAll<HTMLElement>(bubbles)];
  const at = all.findIndex((bubble) => bubble === event.target);
  // Arrows inside a menu, a player or a table belong to that.
  if (at < 0 && event.target !== thread) return;
  const next = at < 0 ? all.at(-1) : all[at + (event.key === 'ArrowUp' ? -1 : 1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Presses the tool of the focused message, or of the customer's latest. */
function press(tool: 'quote' | 'react'): void {
  const focused = document.activeElement?.closest(bubbles);
  const bubble = focused ?? [...document.querySelectorAll('[data-direction=in][tabindex]')].at(-1);
  if (!(bubble instanceof HTMLElement)) return;
  // The tools are out of sight, and cannot be pressed, until their message has the focus.
  bubble.focus();
  bubble.querySelector<HTMLElement>(`[data-tool=${tool}]`)?.click();
}
