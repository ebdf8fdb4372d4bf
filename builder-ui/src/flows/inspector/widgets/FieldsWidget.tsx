export const frame = 'bare';

/** An object whose properties need no heading of their own. */
export { default } from './GroupWidget.tsx';
