import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useEditorSession } from '../editor/session-context.ts';
import { moneyText } from './money.ts';

/** A step's numbers in one line each: entered, waiting now, left, failed, cost. */
export function StepCounts({ nodeId }: { nodeId: string }) {
  const { t, i18n } = useTranslation('flow-watch');
  const session = useEditorSession();
  const counts = useStore(session.counts, (state) => state.nodes?.[nodeId]);
  const currency = useStore(session.counts, (state) => state.currency);
  const number = new Intl.NumberFormat(i18n.language);
  const left = Object.values(counts?.handles ?? {}).reduce((sum, count) => sum + count, 0);
  const facts = [
    ['entered', number.format(counts?.entered ?? 0)],
    ['waiting', number.format(counts?.waiting ?? 0)],
    ['left', number.format(left)],
    ['failed', number.format(counts?.failed ?? 0)],
    ...(counts?.cost === undefined || currency === undefined ? [] : [['cost', moneyText(counts.cost, currency, i18n.language)] as const]),
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-1">
      {facts.map(([name, value]) => <div key={name} className="flex justify-between gap-2"><dt className="text-muted">{t(`counts.${name}`)}</dt><dd className="font-medium" data-numeric data-count={name}>{value}</dd></div>)}
    </dl>
  );
}
