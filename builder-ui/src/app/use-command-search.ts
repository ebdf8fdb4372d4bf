import { useEffect, useState } from 'react';
import { useCommandRegistry, type Command } from './commands.ts';

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
      const searches = [...sources.values()].map((source) => source.search(wanted, abort.signal));
      void Promise.allSettled(searches).then((results) => {
        if (abort.signal.aborted) return;
        setAnswer({ text: wanted, found: results.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])) });
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [needed, wanted, sources]);
  const current = needed && answer.text === wanted;
  return { found: current ? answer.found : [], searching: needed && !current };
}
