/** _id of what a publication does with contacts inside earlier versions. */
export const moveIdOf = (flowId: string, version: number): string => `${flowId}:${version}`;

/** _id of what became of one run; sorted by run within the publication. */
export const runMoveId = (flowId: string, version: number, runId: string): string => `${moveIdOf(flowId, version)}:${runId}`;
