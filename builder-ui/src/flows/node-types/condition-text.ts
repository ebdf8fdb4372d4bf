import type { TFunction } from 'i18next';
import type { ConditionGroup, ConditionRow } from '../../../../schemas/generated/types.ts';
import { SEGMENTS, withoutValue } from '../inspector/condition/operators.ts';
import { flowVariables, variableLabel } from '../inspector/flow-variables.ts';
import { readableText } from './summary.ts';

type Row = ConditionGroup['rows'][number];

/** A condition as one line, in the words of its editor: "Country is DE and Tags include vip". Empty without rows. */
export function conditionText(group: ConditionGroup, t: TFunction<'flows'>, locale: string): string {
  const known = flowVariables([], t);
  const list = new Intl.ListFormat(locale, { type: group.match === 'all' ? 'conjunction' : 'disjunction' });
  const words = (row: Row): string => {
    if ('rows' in row) return `(${conditionText(row, t, locale)})`;
    return 'expression' in row ? row.expression : rowText(row);
  };
  const rowText = ({ subject, operator, value }: ConditionRow): string => {
    const name = subject === 'contact.tags' ? t('conditions.tags') : subject === SEGMENTS ? t('conditions.segments') : variableLabel(known, subject);
    const compared = `${name} ${t(`conditions.operators.${operator}`)}`;
    // A segment is kept by its id, which says nothing to people.
    if (subject === SEGMENTS || withoutValue.has(operator)) return compared;
    const values = [value ?? ''].flat().map((one) => readableText(String(one))).filter(Boolean);
    return `${compared} ${values.length > 0 ? values.join(', ') : '…'}`;
  };
  return list.format(group.rows.map(words));
}
