import type { Request } from 'express';
import type { BusinessNumber, Waba } from '../world/entities.ts';
import type { World } from '../world/world.ts';
import { unknownObject } from './graph-error.ts';
import { pathId } from './route.ts';

/** The business number of the path; anything else is an unknown object. */
export function numberOf(world: World, request: Request): BusinessNumber {
  const number = world.numbers.get(pathId(request));
  if (!number) throw unknownObject(pathId(request), request.method);
  return number;
}

/** The business account of the path; anything else is an unknown object. */
export function wabaOf(world: World, request: Request): Waba {
  const waba = world.wabas.get(pathId(request));
  if (!waba) throw unknownObject(pathId(request), request.method);
  return waba;
}
