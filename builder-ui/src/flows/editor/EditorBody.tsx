import { lazy, Suspense } from 'react';
import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import { DraftBanner } from '../publish/DraftBanner.tsx';
import { VersionBanner } from '../publish/VersionBanner.tsx';
import { useVersionSession } from '../publish/use-version-session.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { LeftPanel } from '../palette/LeftPanel.tsx';
import { useWatchedVersion } from '../watch/use-watched-version.ts';
import { CanvasArea } from './CanvasArea.tsx';
import { useEditorHost } from './editor-host.ts';
import type { EditorSearch } from './editor-search.ts';
import type { EditorSession } from './editor-session.ts';
import { SessionContext } from './session-context.ts';
import { InspectorSheet, SidePanel } from './SidePanel.tsx';

// What is beside the canvas only sometimes is loaded when it is asked for.
const HistoryPanel = lazy(async () => ({ default: (await import('../publish/HistoryPanel.tsx')).HistoryPanel }));
const CompareView = lazy(async () => ({ default: (await import('../publish/CompareView.tsx')).CompareView }));
const TestPanel = lazy(async () => ({ default: (await import('../tests/TestPanel.tsx')).TestPanel }));
const WatchPanel = lazy(async () => ({ default: (await import('../watch/WatchPanel.tsx')).WatchPanel }));

export type EditorBodyProps = { draft: EditorSession; flow: FlowSummary; search: EditorSearch; narrow: boolean };

/** Palette, canvas and side panel. The canvas shows the draft, or a version while one is looked at or watched. */
export function EditorBody({ draft, flow, search, narrow }: EditorBodyProps) {
  const { mode } = useEditorHost();
  const watched = useWatchedVersion(flow, search, mode === 'watch');
  const wanted = mode === 'watch' ? watched : mode === 'history' ? search.version : undefined;
  const version = useVersionSession(draft, wanted);
  const session = version ?? draft;
  const compared = mode === 'history' && search.compare === true ? comparedPair(search.version, flow.publishedVersion) : undefined;
  return (
    <div className="relative flex min-h-0 flex-1 max-md:flex-col">
      {mode === 'edit' && !draft.readOnly ? <LeftPanel /> : null}
      <SessionContext value={session}>
        <div className="relative min-h-0 min-w-0 flex-1">
          {mode === 'history' && search.version !== undefined ? <VersionBanner draft={draft} version={search.version} comparing={compared !== undefined} /> : null}
          {compared?.to === 'draft' ? <DraftBanner version={compared.from} /> : null}
          {compared ? <Suspense fallback={null}><CompareView draft={draft} from={compared.from} to={compared.to} /></Suspense> : <CanvasArea key={session === draft ? 'draft' : `version-${wanted}`} startNode={search.node} />}
        </div>
        {mode === 'watch' ? <SidePanel><WatchPanel flow={flow} version={watched} search={search} /></SidePanel> : null}
      </SessionContext>
      {mode === 'edit' ? narrow ? <InspectorSheet /> : <div data-inspector className="w-[360px] shrink-0 border-s border-line"><Inspector /></div> : null}
      {mode === 'history' ? <SidePanel><HistoryPanel flow={flow} shown={search.version} comparing={compared !== undefined} /></SidePanel> : null}
      {mode === 'test' ? <SidePanel wide><TestPanel flow={flow} /></SidePanel> : null}
    </div>
  );
}

/** A version and the one before; without a version, the published one and the draft. */
function comparedPair(version: number | undefined, published: number | undefined): { from: number; to: number | 'draft' } | undefined {
  if (version === undefined) return published === undefined ? undefined : { from: published, to: 'draft' };
  return version > 1 ? { from: version - 1, to: version } : undefined;
}
