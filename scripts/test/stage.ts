/** Passed and failed tests of a stage. */
export type Counts = { readonly passed: number; readonly failed: number };

/** One part of "npm test". It throws if it cannot be set up, which counts as a failed test. */
export type Stage = { readonly name: string; readonly run: () => Promise<Counts> };
