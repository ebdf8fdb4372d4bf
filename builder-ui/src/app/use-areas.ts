import { useMemo } from 'react';
import { areas, type Area } from './areas.ts';
import { useSession } from './session.ts';

/** The places that the person who is logged in may open. */
export function useAreas(): ReadonlyArray<Area> {
  const { permissions } = useSession();
  return useMemo(() => areas.filter((area) => area.permission === null || permissions.includes(area.permission)), [permissions]);
}
