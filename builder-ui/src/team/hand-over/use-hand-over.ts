import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AssignBody, HandOverResult, UserView } from '../../../../schemas/generated/types.ts';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** Where somebody's open conversations go: `queue`, `team:<id>`, `user:<id>`, or for now nowhere. */
export type HandOverChoice = 'queue' | 'keep' | `team:${string}` | `user:${string}`;

type HandingOver = { user: Pick<UserView, 'id' | 'openConversations'>; to: HandOverChoice; disable: boolean };

/** Disables somebody first if wanted, so that nothing new comes in, and hands over until none is left. `done` counts meanwhile. */
export function useHandOver() {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const mutation = useMutation({
    mutationFn: async ({ user, to, disable }: HandingOver) => {
      const address = `/users/${encodeURIComponent(user.id)}`;
      setDone(0);
      if (disable) await request<UserView>('PATCH', address, { body: { disabled: true } });
      if (to === 'keep') return;
      for (let handed = 0, left = 1; left > 0;) {
        const result = await request<HandOverResult>('POST', `${address}/hand-over`, { body: bodyOf(to) });
        handed += result.handed;
        // What stays although nothing moved is being taken by others at this moment.
        left = result.handed === 0 ? 0 : result.left;
        setDone(handed);
      }
    },
    onSettled: () => Promise.all([keys.users, keys.teams, keys.conversations.all].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  return { ...mutation, done };
}

function bodyOf(to: HandOverChoice): AssignBody {
  if (to.startsWith('team:')) return { teamId: to.slice('team:'.length) };
  return { assigneeId: to.startsWith('user:') ? to.slice('user:'.length) : null };
}
