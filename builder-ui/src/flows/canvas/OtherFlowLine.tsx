import { useTranslation } from 'react-i18next';
import { useFlowNames } from '../use-flow-names.ts';

/** In place of a card's sentence: the name of another flow (by its id, as the params have it) that the step is about. */
export function OtherFlowLine({ flowId: written }: { flowId: unknown }) {
  const flowId = typeof written === 'string' ? written : '';
  const { t } = useTranslation('flows');
  const flows = useFlowNames();
  const name = flows.data?.find((flow) => flow.id === flowId)?.name;
  const missing = flowId === '' ? t('card.noFlow') : flows.isSuccess && name === undefined ? t('card.flowGone') : undefined;
  return <p className={missing === undefined ? 'step-summary h-7 truncate ps-3.5 pe-3 text-xs leading-[18px] text-ink' : 'step-summary h-7 truncate ps-3.5 pe-3 text-xs leading-[18px] text-faint italic'} dir="auto" title={name}>{missing ?? name ?? ''}</p>;
}
