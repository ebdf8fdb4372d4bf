import type { ConditionGroup, ConditionRow, SwitchParams, SwitchValue } from '../../schemas/generated/types.ts';
import type { ActionStep, StepContext } from '../contract.ts';

const switchStep: ActionStep<SwitchParams> = {
  enter(ctx, params) {
    const taken = params.by === 'value' ? firstValue(ctx, params) : firstCase(ctx, params);
    return taken === undefined ? { do: 'go', handle: 'else' } : { do: 'go', ...taken };
  },
};

interface Taken {
  handle: string;
  detail: { case: string };
}

function firstValue(ctx: StepContext, { compare, value = '', expression = '', values = [] }: SwitchParams): Taken | undefined {
  const compared = compare === 'expression' ? ctx.calculate(expression) : ctx.render(value).trim();
  const found = values.find((candidate) => ctx.evaluate(rowsOf(candidate), { value: compared }));
  return found && { handle: `case:${found.key}`, detail: { case: found.name } };
}

function firstCase(ctx: StepContext, { cases = [] }: SwitchParams): Taken | undefined {
  // An empty condition is met by everybody, and a case without one was never finished.
  const found = cases.find(({ condition }) => condition !== undefined && condition.rows.length > 0 && ctx.evaluate(condition));
  return found && { handle: `when:${found.key}`, detail: { case: found.name } };
}

/** A case as condition rows about variables.value, so that both kinds of case compare in the same way. */
function rowsOf({ match, text = '', options = [], from, to, pattern = '' }: SwitchValue): ConditionGroup {
  const row = (operator: ConditionRow['operator'], value: string | string[] | number): ConditionRow => ({ subject: 'variables.value', operator, value });
  const all = (...rows: ConditionRow[]): ConditionGroup => ({ match: 'all', rows });
  switch (match) {
    case 'equals':
      return all(text === '' ? { subject: 'variables.value', operator: 'is_not_set' } : row('equals', text));
    case 'one_of':
      return all(row('in', options));
    case 'between':
      return all(row('greater_or_equal', from ?? -Infinity), row('less_or_equal', to ?? Infinity));
    case 'pattern':
      return all(row('matches', pattern));
  }
}

export default switchStep;
