import { StepError } from '../../schemas/errors.ts';
import type { OutgoingLocation, SendLocationParams } from '../../schemas/generated/types.ts';
import { limits } from '../../schemas/limits.ts';
import type { StepContext } from '../contract.ts';
import { renderWithin } from '../shared/render-within.ts';
import { sendOnce } from '../shared/send-once.ts';
import { type Axis, coordinate, furthest } from './coordinate.ts';

function messageOf(ctx: StepContext, { latitude, longitude, name, address }: SendLocationParams): OutgoingLocation {
  return {
    type: 'location',
    location: {
      latitude: degrees(ctx, latitude, 'latitude'),
      longitude: degrees(ctx, longitude, 'longitude'),
      ...(name !== undefined && { name: renderWithin(ctx, name, limits.maxPlaceText, 'name of the place') }),
      ...(address !== undefined && { address: renderWithin(ctx, address, limits.maxPlaceText, 'address') }),
    },
  };
}

function degrees(ctx: StepContext, template: string, axis: Axis): number {
  const text = ctx.render(template).trim();
  const value = coordinate(text, axis);
  if (value === undefined) throw new StepError('VALUE_INVALID', `The ${axis} "${text.slice(0, 60)}" is not a number between -${furthest[axis]} and ${furthest[axis]}.`, { part: axis, value: text.slice(0, 60) });
  return value;
}

export default sendOnce(messageOf);
