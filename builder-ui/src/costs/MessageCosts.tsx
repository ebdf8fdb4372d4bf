import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import type { MessageCostList, MessageCostView } from '../../../schemas/generated/types.ts';
import { keys } from '../api/keys.ts';
import { request } from '../api/request.ts';
import { usePermission } from '../app/session.ts';

const NEWEST = 200;
const none: ReadonlyMap<string, MessageCostView> = new Map();
const Costs = createContext(none);

type MessageCostsProps = { conversationId: string; /** Prices are read again when it changes. */ version: string; children: ReactNode };

/** Gives a thread the prices of its newest messages, for those who may see them. */
export function MessageCosts({ conversationId, version, children }: MessageCostsProps) {
  const may = usePermission('costs.read');
  const query = useQuery({
    queryKey: keys.costs.part(conversationId, 'messages', { version }),
    queryFn: async ({ signal }) => new Map((await request<MessageCostList>('GET', `/conversations/${encodeURIComponent(conversationId)}/costs`, { query: { limit: NEWEST }, signal })).items.map((item) => [item.messageId, item])),
    enabled: may,
    placeholderData: (before) => before,
  });
  // Always around them: a thread that is wrapped later would be drawn anew and lose its place.
  return <Costs.Provider value={query.data ?? none}>{children}</Costs.Provider>;
}

/** What is known of the price of a message. */
export function useMessageCost(messageId: string): MessageCostView | undefined {
  return useContext(Costs).get(messageId);
}
