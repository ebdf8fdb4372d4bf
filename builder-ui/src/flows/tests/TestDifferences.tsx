import { useTranslation } from 'react-i18next';
import type { FlowTestDifference } from '../../../../schemas/generated/types.ts';
import { cx } from '../../ui/cx.ts';
import { useStepNames, type StepNames } from '../phone/use-step-names.ts';
import { useOutcomeText } from '../watch/use-outcome-text.ts';

/** Lines before and after a difference that are shown with it. */
const around = 1;

const looks = {
  same: { sign: ' ', box: 'text-muted' },
  missing: { sign: '−', box: 'bg-red-soft text-red-ink' },
  extra: { sign: '+', box: 'bg-green-soft text-green-ink' },
} as const;

/** What a test expected and what happened instead, line by line. */
export function TestDifferences({ differences }: { differences: ReadonlyArray<FlowTestDifference> }) {
  const { t } = useTranslation('flow-tests');
  const outcomeText = useOutcomeText();
  const names = useStepNames();
  return (
    <div className="flex flex-col gap-2.5">
      {differences.map(({ what, lines }) => (
        <section key={what} aria-label={t(`differences.${what}`)}>
          <h4 className="mb-1 text-xs font-medium">{t(`differences.${what}`)}</h4>
          <ul className="overflow-hidden rounded-control border border-line text-xs">
            {nearChanges(lines).map(({ change, text }, index) => (
              <li key={index} data-line={change} className={cx('flex gap-2 px-2 py-1', looks[change].box)}>
                <span className="w-2 shrink-0 text-center" aria-hidden>{looks[change].sign}</span>
                {change === 'same' ? null : <span className="sr-only">{t(`differences.${change}`)}</span>}
                <span className="min-w-0 break-words whitespace-pre-wrap" dir="auto">{readable(what, text, names, outcomeText)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function readable(what: FlowTestDifference['what'], text: string, { step, exit }: StepNames, outcome: (text: string) => string): string {
  if (what === 'waiting') return step(text);
  if (what === 'outcome') return outcome(text);
  if (what !== 'path') return text;
  const dot = text.indexOf('.');
  const [nodeId, handle] = [text.slice(0, dot), text.slice(dot + 1)];
  return `${step(nodeId)} · ${exit(nodeId, handle)}`;
}

/** Leaves out what is the same and far from any difference. */
function nearChanges(lines: FlowTestDifference['lines']): FlowTestDifference['lines'] {
  return lines.filter((_, index) => lines.slice(Math.max(index - around, 0), index + around + 1).some(({ change }) => change !== 'same'));
}
