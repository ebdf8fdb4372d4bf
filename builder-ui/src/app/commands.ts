import { useEffect, type ReactNode } from 'react';
import { create } from 'zustand';

/** Something that can be done from the palette, by a shortcut, or both. */
export type Command = {
  /** Unique, e.g. `flow.publish`. */
  id: string;
  title: string;
  /** Heading under which it is listed. */
  group: string;
  icon?: ReactNode;
  /** Other words people may type. */
  keywords?: ReadonlyArray<string>;
  /** Quiet text at the end of the line, e.g. a phone number. */
  detail?: string;
  /** e.g. `mod+s` or `shift+alt+t`; works for as long as the command is registered. */
  shortcut?: string;
  /** Lets the shortcut work while the focus is in a text box. Never for plain letters. */
  whileTyping?: boolean;
  /** The page listens for the shortcut itself (it depends on what has the focus there); here it is only shown. */
  boundByPage?: boolean;
  /** False keeps it out of the palette; it still stands in the list of shortcuts. */
  inPalette?: boolean;
  run: () => void;
};

/** Finds things by text for the palette, such as flows or contacts. */
export type CommandSource = {
  id: string;
  search: (text: string, signal: AbortSignal) => Promise<Command[]>;
};

type Registry = { commands: ReadonlyMap<symbol, ReadonlyArray<Command>>; sources: ReadonlyMap<symbol, CommandSource> };

/** Everything registered at the moment; components use useCommands and useCommandSource to add to it. */
export const useCommandRegistry = create<Registry>(() => ({ commands: new Map(), sources: new Map() }));

/** Registers commands for as long as the component is shown. Memoise the list, or it is registered at every drawing. */
export function useCommands(commands: ReadonlyArray<Command>): void {
  useEffect(() => {
    const owner = Symbol('commands');
    useCommandRegistry.setState(({ commands: all }) => ({ commands: new Map(all).set(owner, commands) }));
    return () => useCommandRegistry.setState(({ commands: all }) => ({ commands: without(all, owner) }));
  }, [commands]);
}

/** Registers a search for as long as the component is shown. Memoise the source. */
export function useCommandSource(source: CommandSource): void {
  useEffect(() => {
    const owner = Symbol(source.id);
    useCommandRegistry.setState(({ sources }) => ({ sources: new Map(sources).set(owner, source) }));
    return () => useCommandRegistry.setState(({ sources }) => ({ sources: without(sources, owner) }));
  }, [source]);
}

/** All registered commands; those of the page opened last come first. */
export function allCommands(registry: Registry): Command[] {
  return [...registry.commands.values()].toReversed().flat();
}

function without<Value>(map: ReadonlyMap<symbol, Value>, key: symbol): ReadonlyMap<symbol, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
