/** How much of a limit is used, once it comes near; nobody counts the first words. */
export function counted(text: string, limit: number): string | undefined {
  return text.length > limit * 0.7 ? `${text.length} / ${limit}` : undefined;
}
