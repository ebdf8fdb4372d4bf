import { expect, it } from 'vitest';
import { readPosition } from './read-position.ts';

it.each([
  ['52.5208, 13.4094', { latitude: 52.5208, longitude: 13.4094 }],
  [' -33.8;151.2 ', { latitude: -33.8, longitude: 151.2 }],
  ['https://maps.example/place/Tower/@52.52,13.40,17z', { latitude: 52.52, longitude: 13.4 }],
  ['geo position ?q=48,11', { latitude: 48, longitude: 11 }],
  ['91, 10', undefined],
  ['Berlin', undefined],
])('%s', (text, position) => expect(readPosition(text)).toEqual(position));
