import { useQuery } from '@tanstack/react-query';
import { useRailCount } from '../../app/rail-state.ts';
import { usePermission } from '../../app/session.ts';
import { countsQuery, useProblemsLive } from './problem-queries.ts';

const all = {};

/** Runs that need a person, in number; shown on the rail wherever one is, so that none is forgotten. */
export function useStuckCount(): void {
  const mayOperate = usePermission('flows.operate');
  useProblemsLive(mayOperate);
  const counts = useQuery({ ...countsQuery(all), enabled: mayOperate });
  useRailCount('flows', counts.data?.total ?? 0);
}
