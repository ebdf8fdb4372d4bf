import { useEffect, useState } from 'react';
import { useCommandRegistry, type Command, type CommandSource } from './commands.ts';

const pauseMs = 150;

/** Asks every registered source once the typing pauses; a source that fails is left out, the rest still answer. */
export function useCommandSearch(text: string): { found: ReadonlyArray<Command>; searching: boolean } {
  const sources = useCommandRegistry((registry) => registry.sources);
  const [answer, setAnswer] = useState<{ text: string; found: ReadonlyArray<Command> }>({ text: '', found: [] });
  const wanted = text.trim();
  const needed = wanted !== '' && sources.size > 0;
  useEffect(() => {
    if (!needed) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void searchAll(sources.values(), wanted, abort.signal).then((found) => (abort.signal.aborted ? undefined : setAnswer({ text: wanted, found })));
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [needed, wanted, sources]);
  const current = needed && answer.text === wanted;
  return { found: current ? answer.found : [], searching: needed && !current };
}

async function searchAll(sources: Iterable<CommandSource>, text: string, signal: AbortSignal): Promise<Command[]> {
  const results = await Promise.allSettled([...sources].map((source) => source.search(text, signal)));
  return results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
}
