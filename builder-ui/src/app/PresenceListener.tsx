import { useQueryClient } from '@tanstack/react-query';
import { keys } from '../api/keys.ts';
import { useLive } from '../live/use-live.ts';
import { useSession } from './session.ts';

/** Keeps who is at work up to date wherever people are shown or chosen, the person's own mark too: another tab or silence may have changed it. Draws nothing. */
export function PresenceListener() {
  const { id } = useSession();
  const client = useQueryClient();
  useLive('presence', (event) => {
    void client.invalidateQueries({ queryKey: keys.users });
    void client.invalidateQueries({ queryKey: keys.teams });
    if (event.id === id) void client.invalidateQueries({ queryKey: keys.session });
  });
  return null;
}
