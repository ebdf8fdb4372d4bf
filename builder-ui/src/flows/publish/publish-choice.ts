import type { FlowPublish, FlowSettings, PublishPreview } from '../../../../schemas/generated/types.ts';
import { limits } from '../../../../schemas/limits.ts';

/** What somebody chooses for contacts inside earlier versions. Targets that were not chosen are those proposed. */
export type PublishChoice = {
  running: NonNullable<FlowPublish['running']>;
  timers: NonNullable<FlowPublish['timers']>;
  releasePerMinute: number;
  mapping: Readonly<Record<string, string>>;
};

export function firstChoice({ onPublish = 'keep' }: FlowSettings): PublishChoice {
  return { running: onPublish, timers: 'keep', releasePerMinute: limits.releasePerMinute, mapping: {} };
}

/** Where contacts at a removed step go. */
export function targetOf({ nodeId, suggestion }: PublishPreview['nodes'][number], { mapping }: PublishChoice): string {
  return mapping[nodeId] ?? suggestion;
}

/** The part of the request that the choice makes up. */
export function choiceBody(choice: PublishChoice, preview: PublishPreview | undefined): Omit<FlowPublish, 'revision' | 'message'> {
  const { running, timers, releasePerMinute } = choice;
  if (running !== 'move') return { running };
  const removed = preview?.nodes.filter((node) => node.removed) ?? [];
  const mapping = Object.fromEntries(removed.map((node) => [node.nodeId, targetOf(node, choice)]));
  return { running, mapping, timers, ...(timers === 'recompute' ? { releasePerMinute } : {}) };
}
