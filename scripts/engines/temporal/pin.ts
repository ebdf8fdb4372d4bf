/** The Temporal CLI that Parley is developed and tested with; it carries server 1.31.2. */
export const temporalCliVersion = '1.8.2';

/** Oldest server that has what Parley relies on: fair priority queues and standalone activities. */
export const oldestTemporalServer = [1, 31] as const;
