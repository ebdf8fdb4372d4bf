import { queryOptions } from '@tanstack/react-query';
import { loadNodeMessages } from './load-node-messages.ts';

/** The words of all node types in a language; they stay as they are for as long as the page is open. */
export function nodeMessagesQuery(language: string) {
  return queryOptions({ queryKey: ['node-messages', language], queryFn: () => loadNodeMessages(language), staleTime: Infinity, gcTime: Infinity });
}
