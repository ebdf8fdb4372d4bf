import { useTranslation } from 'react-i18next';
import type { NumberView } from '../../../schemas/generated/types.ts';
import { whatsAppWords } from '../i18n/whatsapp-words.ts';
import { Badge, type BadgeTone } from '../ui/Badge.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { stateOf, type NumberStateName } from './number-state.ts';

const states: Record<NumberStateName, BadgeTone> = { connected: 'green', slowed: 'amber', restricted: 'amber', stopped: 'red', disconnected: 'red' };
const qualities: Record<string, BadgeTone> = { GREEN: 'green', YELLOW: 'amber', RED: 'red' };

/** The state of a number in one word, with the reason on hover. */
export function NumberState({ number }: { number: NumberView }) {
  const { t } = useTranslation(['number-list', 'numbers', 'whatsapp-errors']);
  const state = stateOf(number);
  const why = number.breaker ? whatsAppWords(t, number.breaker.message) : (state === 'slowed' && number.risk ? t(`risk.${number.risk.kind}`) : t(`numbers:status.${number.status}`, { defaultValue: number.status }));
  return <Tooltip label={why}><span><Badge dot tone={states[state]}>{t(`state.${state}`)}</Badge></span></Tooltip>;
}

/** Meta's rating of a number. */
export function NumberQuality({ number }: { number: NumberView }) {
  const { t } = useTranslation('numbers');
  return <Badge tone={qualities[number.quality] ?? 'neutral'}>{t(`quality.${number.quality}`, { defaultValue: number.quality })}</Badge>;
}
