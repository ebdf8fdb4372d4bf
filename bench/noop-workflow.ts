/** A workflow that completes at once: the ceiling of the workflow server. */
export async function noop(): Promise<void> {
  await Promise.resolve();
}
