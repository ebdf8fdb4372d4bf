import '../phone/phone.css';
import { useQuery } from '@tanstack/react-query';
import type { NodeManifest } from '../../../../schemas/generated/types.ts';
import { runCase } from '../../../../workflows/engine/case/play-case.ts';
import type { Player } from '../../../../workflows/engine/player.ts';
import { installedNodes } from '../../../../workflows/engine/registry.ts';
import { useTemplates } from '../inspector/use-templates.ts';
import { TranscriptLine } from '../phone/TranscriptLine.tsx';
import { loadStarterCases, type Starter } from './starters.ts';

/** The conversation of a starter's first golden case, played by the real engine: what is shown here is what happens. */
export function StarterPhone({ starter, language }: { starter: Starter; language: string }) {
  const templates = useTemplates();
  const played = useQuery({ queryKey: ['flow-starters', 'played', starter.id, language], queryFn: () => play(starter, language), staleTime: Infinity });
  return (
    // Keyboards scroll it, so it takes the focus.
    <div className="phone-ground flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto px-3 py-3" tabIndex={0} role="log" lang={language} aria-busy={played.isPending}>
      {played.data?.transcript.map((entry) => (
        <TranscriptLine key={entry.id} entry={entry} templates={templates.data ?? []} timeZone={played.data.organisation.timeZone} />
      ))}
    </div>
  );
}

async function play({ id, kind, graph }: Starter, language: string): Promise<Player> {
  const [first] = await loadStarterCases(id, language);
  if (!first) throw new Error(`The starter "${id}" has no golden case.`);
  return runCase(installedNodes.manifests[graph.nodes[0]?.type ?? ''] as NodeManifest, first, { graph, kind, registry: installedNodes, whole: true });
}
