import type { BusinessHoursParams } from '../../schemas/generated/types.ts';
import type { ActionStep } from '../contract.ts';
import { openingVariables } from '../shared/opening.ts';

const businessHours: ActionStep<BusinessHoursParams> = {
  enter(ctx, { hours, calendar, separateHolidays }) {
    const own = hours === 'own' ? calendar : undefined;
    const status = ctx.calendar.status(ctx.now, own);
    if (status === 'in') return { do: 'go', handle: 'in' };
    const handle = status === 'holiday' && separateHolidays === true ? 'holiday' : 'out';
    return { do: 'go', handle, writes: { variables: openingVariables(ctx, own) } };
  },
};

export default businessHours;
