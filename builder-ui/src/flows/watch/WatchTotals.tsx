import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { FlowSummary } from '../../../../schemas/generated/types.ts';
import { usePermission } from '../../app/session.ts';
import { useEditorSession } from '../editor/session-context.ts';
import { nodeType } from '../node-types/node-types.ts';
import { moneyText } from './money.ts';
import { useEditorAddress } from '../editor/use-editor-address.ts';
import { enteredBy } from './share-text.ts';

/** The version's numbers in one line: entered, inside now, and in need of a person. */
export function WatchTotals({ flow, version, children }: { flow: FlowSummary; version: number | undefined; children: ReactNode }) {
  const { t: more } = useTranslation('flow-watch');
  const { t, i18n } = useTranslation('flows');
  const session = useEditorSession();
  const mayOperate = usePermission('flows.operate');
  const counts = useStore(session.counts, (state) => state.nodes);
  const inside = useStore(session.counts, (state) => state.inside);
  const sum = (pick: (nodeId: string) => number) => Object.keys(counts ?? {}).reduce((total, nodeId) => total + pick(nodeId), 0);
  const currency = useStore(session.counts, (state) => state.currency);
  const cost = sum((nodeId) => counts?.[nodeId]?.cost ?? 0);
  const number = new Intl.NumberFormat(i18n.language);
  const show = useEditorAddress();
  const elsewhere = version === undefined || inside === undefined ? 0 : Math.max(flow.running - inside, 0);
  const isTrigger = (nodeId: string) => nodeType(session.document.get().nodes[nodeId]?.type ?? '')?.manifest.flags.trigger === true;
  const facts = [
    { key: 'entered', value: sum((nodeId) => (isTrigger(nodeId) ? enteredBy(counts?.[nodeId]) : 0)) },
    { key: 'waiting', value: inside ?? sum((nodeId) => counts?.[nodeId]?.waiting ?? 0) },
    { key: 'problems', value: sum((nodeId) => counts?.[nodeId]?.problems ?? 0) },
  ] as const;
  return (
    <header className="border-b border-line px-4 py-3">
      <h2 className="text-sm">{version === undefined ? more('allVersions') : version === flow.publishedVersion && flow.status === 'live' ? t('watch.title', { version }) : t('compare.version', { number: version })}</h2>
      {children}
      <dl className="mt-2 grid grid-cols-3 gap-2">
        {facts.map(({ key, value }) => (
          <div key={key}>
            <dt className="text-xs text-muted">{t(`watch.totals.${key}`)}</dt>
            <dd className={key === 'problems' && value > 0 ? 'text-lg font-semibold text-red-ink' : 'text-lg font-semibold'} data-numeric>{counts ? number.format(value) : '–'}</dd>
          </div>
        ))}
      </dl>
      {cost > 0 && currency !== undefined ? <p className="mt-1.5 text-xs text-muted" data-numeric>{more('costOfMessages', { cost: moneyText(cost, currency, i18n.language) })}</p> : null}
      {elsewhere > 0 ? <button type="button" className="mt-2 block rounded-sm text-xs text-accent-ink hover:underline" onClick={() => show({ view: 'watch', allVersions: true })}>{more('elsewhere', { count: elsewhere })}</button> : null}
      {mayOperate && (facts.at(-1)?.value ?? 0) > 0 ? <Link to="/flows/stuck" search={{ flowId: flow.id }} className="mt-2 inline-block rounded-sm text-xs text-accent-ink hover:underline">{t('watch.showProblems')}</Link> : null}
    </header>
  );
}
