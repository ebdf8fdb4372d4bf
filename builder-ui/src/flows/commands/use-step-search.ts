import { createElement, useMemo } from 'react';
import { useCommandSource, type Command, type CommandSource } from '../../app/commands.ts';
import { reveal } from '../actions/reveal.ts';
import { NodeIcon } from '../node-types/NodeIcon.tsx';
import { summaryText } from '../node-types/summary.ts';
import type { CommandContext } from './editor-command.ts';

/** More than anybody reads; further letters narrow the list. */
const most = 8;

/** Finds steps of the open flow from the command palette, by their names and what they say. */
export function useStepSearch({ session, words, t }: CommandContext): void {
  useCommandSource(useMemo((): CommandSource => ({
    id: 'steps',
    search: (text) => {
      const wanted = text.toLocaleLowerCase();
      const found = Object.values(session.document.get().nodes).flatMap((node): Command[] => {
        const title = words.name(node);
        const detail = summaryText(words.summary(node));
        if (!`${title} ${detail}`.toLocaleLowerCase().includes(wanted)) return [];
        return [{ id: `step.${node.id}`, title, detail, group: t('flows:sections.steps'), icon: createElement(NodeIcon, { type: node.type, size: 16 }), run: () => reveal(session, node.id) }];
      });
      return Promise.resolve(found.slice(0, most));
    },
  }), [session, words, t]));
}
