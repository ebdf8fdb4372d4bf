import type { FlowNode } from '../../../../schemas/generated/types.ts';
import type { CommandContext } from './editor-command.ts';

/** Ids of the selected steps and notes. */
export function selectedIds({ session }: CommandContext): ReadonlyArray<string> {
  return session.canvas.store.getState().selection;
}

/** The one step that is selected; undefined when there are none or several. */
export function selectedStep(context: CommandContext): FlowNode | undefined {
  const [id, ...others] = selectedIds(context);
  return id !== undefined && others.length === 0 ? context.session.document.get().nodes[id] : undefined;
}

export function selectedEdgeIds({ session }: CommandContext): string[] {
  return session.canvas.store.getState().edges.filter((edge) => edge.selected).map((edge) => edge.id);
}
