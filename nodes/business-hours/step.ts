import type { BusinessHoursParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { hoursOf } from '../shared/hours.ts';
import { openingVariables } from '../shared/opening.ts';

const businessHours: ActionStep<BusinessHoursParams> = {
  enter(ctx, params) {
    const { separateHolidays } = params;
    const status = hoursOf(ctx, params).status(ctx.now);
    if (status === 'in') return { do: 'go', handle: 'in' };
    const handle = status === 'holiday' && separateHolidays === true ? 'holiday' : 'out';
    return { do: 'go', handle, writes: { variables: openingVariables({ ...ctx, calendar: hoursOf(ctx, params) }) } };
  },
};

export default businessHours;
