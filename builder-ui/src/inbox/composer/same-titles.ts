/** Whether two choices could not be told apart; what is still empty does not count. */
export function sameTitles(choices: readonly { readonly title: string }[]): boolean {
  const given = choices.map(({ title }) => title.trim().toLocaleLowerCase()).filter((title) => title !== '');
  return new Set(given).size < given.length;
}
