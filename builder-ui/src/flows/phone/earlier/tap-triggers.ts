import { sameWords } from '../../../../../nodes/shared/same-words.ts';
import type { EarlierMessage } from '../../../../../schemas/generated/types.ts';
import { fold } from '../../../../../workflows/engine/text/fold.ts';
import { readPointer } from '../../../../../workflows/engine/text/json-pointer.ts';
import type { FlowDocument } from '../../document/flow-document.ts';
import { nodeType } from '../../node-types/node-types.ts';

export type EarlierKind = EarlierMessage['kind'];

/** What a trigger waits for that starts by a tap on a message sent before; without titles it takes every tap. */
export type TapTrigger = { kind: EarlierKind | 'any'; titles: ReadonlyArray<string> };

/** The triggers of a flow that start by a tap. */
export function tapTriggers({ nodes }: FlowDocument): TapTrigger[] {
  return Object.values(nodes).flatMap(({ type, params, disabled }) => {
    const taps = disabled ? undefined : nodeType(type)?.manifest.taps;
    if (taps === undefined) return [];
    const titles = readPointer(params, taps.titles);
    return [{ kind: readPointer(params, taps.kind) as TapTrigger['kind'], titles: Array.isArray(titles) ? titles.map(String) : [] }];
  });
}

/** The titles that start the flow when they are tapped on a message of this kind. */
export function titlesOf(triggers: ReadonlyArray<TapTrigger>, kind: EarlierKind): string[] {
  return [...new Set(triggers.filter((trigger) => trigger.kind === kind || trigger.kind === 'any').flatMap(({ titles }) => titles))];
}

/** Whether a tap on one of these titles starts the flow, as far as its triggers say. */
export function startsByTap(triggers: ReadonlyArray<TapTrigger>, { kind, buttons }: EarlierMessage): boolean {
  const fitting = triggers.filter((trigger) => trigger.kind === kind || trigger.kind === 'any');
  return fitting.some(({ titles }) => titles.length === 0 || titles.some((wanted) => buttons.some(({ title }) => sameWords(fold(wanted), fold(title)))));
}
