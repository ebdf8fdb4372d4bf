/** Characters as a person and the schemas count them: code points, so that an emoji is not two. */
export function textLength(text: string): number {
  return Array.from(text).length;
}
