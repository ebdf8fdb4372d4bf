import { TeamModel } from '../../activities/store/models/teams.ts';
import { paramSchemas } from '../../nodes/generated/param-schemas.ts';
import type { FlowGraph, FlowIssue } from '../../schemas/generated/types.ts';
import { paramFields } from '../../workflows/engine/checks/param-fields.ts';

/** How fields name a team, by their widget. */
const teamIn: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  team: (value) => (typeof value === 'string' ? value : undefined),
  hours: (value) => (typeof value === 'string' && value.startsWith('team:') ? value.slice('team:'.length) : undefined),
  'assign-target': (value) => {
    const { kind, teamId } = Object(value) as { kind?: unknown; teamId?: unknown };
    return kind === 'team' && typeof teamId === 'string' ? teamId : undefined;
  },
};

/** Teams that a flow names and that do not exist (any more). */
export async function teamIssues(orgId: string, graph: FlowGraph): Promise<FlowIssue[]> {
  const uses = graph.nodes.flatMap((node) => {
    const schema = paramSchemas[node.type];
    if (schema === undefined || node.disabled === true) return [];
    return paramFields(schema, node.params).flatMap(({ pointer: path, hints, value }) => {
      const teamId = teamIn[hints.widget ?? '']?.(value);
      return teamId === undefined ? [] : [{ nodeId: node.id, path, teamId }];
    });
  });
  if (uses.length === 0) return [];
  const teams = await TeamModel.find({ orgId, _id: { $in: uses.map((use) => use.teamId) } }, { _id: 1 }).lean();
  const known = new Set(teams.map((team) => team._id));
  return uses.filter((use) => !known.has(use.teamId)).map(({ nodeId, path }) => ({ code: 'TEAM_UNKNOWN', severity: 'error', nodeId, path, message: 'The team that this step names does not exist any more. Choose another one.' }));
}
