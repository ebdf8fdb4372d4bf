/**
 * What can be wrong with something that a person writes into a flow: an expression, a text with placeholders, a pattern, a
 * rule of days, an address that is called. The only place where these codes are born, with the English that the API speaks; other languages have theirs
 * in builder-ui/src/locales/<language>/text-problems.json. Stored with runs that failed, so a code keeps its meaning.
 */
export const textProblems = {
  // Expressions: how they are written.
  expression_too_long: 'An expression has at most {limit} characters.',
  expression_empty: 'The expression is empty.',
  ends_before: '"{found}" does not fit here; the expression could end before it.',
  too_many_brackets: 'Too many brackets inside of each other.',
  too_many_signs: 'Too many signs in a row.',
  missing_at_end: 'Something is missing at the end.',
  value_missing: 'A value is missing before "{found}".',
  sign_missing_at_end: 'A "{sign}" is missing at the end.',
  sign_missing: 'A "{sign}" is missing before "{found}".',
  key_without_quotes: 'The name of a value between { and } stands in quotation marks, such as {example}.',
  has_wrong: 'has() asks for one value by its name, such as {example}.',
  default_wrong: 'default() takes a value, and what to use without it, such as {example}.',
  name_missing: 'Here should stand the name of a value or function.',
  item_name_missing: 'Here should stand a name for the item, such as {example}.',
  sign_unknown: '"{found}" has no meaning here.',
  escape_unknown: 'After \\ in a text stands n, t, \\ or a quotation mark.',
  text_not_closed: 'This text has no closing {quote}.',
  // Expressions: values that do not fit together.
  function_unknown: 'There is no function {name}.',
  function_written: '{name} is written {signature}.',
  argument_missing: '{name} needs a value for "{argument}": {signature}.',
  argument_kind: '{name} takes {wanted} as "{argument}", not {got}.',
  kind_wrong: 'Here should stand {wanted}, not {got}.',
  result_wrong: 'This gives {got}, but here should stand {wanted}.',
  not_yes_or_no: 'The expression should say yes or no, but it gives {got}.',
  not_added: '{one} and {other} cannot be added.',
  not_compared: '{one} and {other} cannot be compared.',
  no_order: '{one} and {other} have no order; only two numbers or two dates have.',
  plus_wrong: '+ adds two numbers, two texts or two lists, not {one} and {other}.',
  index_wrong: 'Between [ and ] stands a name or a number, not {got}.',
  in_wrong: 'After "in" stands a list or a record, not {got}. contains() looks into a text.',
  loop_wrong: '{name} goes through a list, not {got}.',
  list_of_numbers: 'Here all values of the list must be numbers, but one is {got}.',
  list_empty: 'The list is empty, so it has no smallest and no largest number.',
  number_wrong: '"{value}" is not a number.',
  time_wrong: '"{value}" is not a date such as 2026-12-31 or a time such as 2026-12-31T18:00:00Z.',
  amount_too_large: 'At most {limit} can be added or taken away.',
  divided_by_zero: 'A number cannot be divided by 0.',
  number_too_large: 'The result is too large to be a number.',
  value_without: 'The expression reads {path}, which has no value here. Write {fallback} or ask {question} first.',
  // Values that steps are given.
  value_not_number: '"{value}" is not a number, as "{name}" needs.',
  value_not_yes_no: '"{value}" is neither yes nor no, as "{name}" needs.',
  date_wrong: '"{value}" is not a date such as {example}.',
  answer_without: 'The answer of the other system has no value at "{path}".',
  answer_too_large: 'The value at "{path}" has {bytes} bytes; a flow keeps at most {limit}.',
  // Expressions that work or grow more than one may.
  result_too_long: 'The result of the expression has {length} characters; at most {limit} are allowed.',
  too_much_work: 'The expression does more work than one may. Use shorter lists or texts, or fewer loops inside of each other.',
  too_much_memory: 'The expression makes larger texts or lists than one may.',
  // Texts with placeholders.
  text_too_long: 'The text is longer than {limit} characters.',
  filter_unknown: 'There is no filter "{name}".',
  tag_unknown: 'There is no tag "{name}", or it does not fit here.',
  placeholder_not_closed: '{found} is not closed by {sign}.',
  tag_not_closed: '{found} has no end.',
  placeholder_empty: 'A placeholder names no value.',
  placeholder_wrong: '{found} cannot be understood.',
  text_not_understood: 'What stands in line {line}, at character {column}, cannot be understood.',
  text_not_filled: 'The text cannot be filled in with the values it has.',
  placeholder_without: 'The text uses {found}, which has no value here. Give it a default: {fallback}.',
  // Patterns.
  pattern_open_group: 'A ")" is missing.',
  pattern_open_set: 'A "]" is missing.',
  pattern_stray_close: 'There is a ")" too many.',
  pattern_range: 'The range {found} is not valid.',
  pattern_escape: '{found} is not known here.',
  pattern_nothing_to_repeat: 'Nothing stands before {found} that could be repeated.',
  pattern_repeat: '{found} repeats in a way that is not allowed.',
  pattern_backslash: 'Nothing follows the \\ at the end.',
  pattern_name: 'The name of the group {found} is not valid or is used twice.',
  pattern_unsupported: '{found} is not supported.',
  pattern_too_large: 'The pattern repeats too much.',
  pattern_wrong: 'It is not a regular expression.',
  // Rules of days.
  rule_not_of_days: '"{rule}" is not a rule for days, such as {example}.',
  rule_wrong: '"{rule}" cannot be used.',
  // Texts of messages, and calls of other systems: messages name hosts at most, since the rest may hold secrets.
  text_empty: 'A text is empty once its values are filled in.',
  text_filled_too_long: 'A text has {length} characters once its values are filled in; at most {limit} are allowed.',
  call_no_address: '{host} has no address.',
  call_turned_away: '{host} refuses the connection.',
  call_not_looked_up: '{host} could not be looked up.',
  call_broken: '{host} broke the connection.',
  call_not_taken: '{host} does not take the connection.',
  call_cut_off: '{host} sent less than it announced.',
  call_certificate: 'The certificate of {host} is not valid.',
  call_unreachable: '{host} could not be reached ({reason}).',
  call_scheme: 'Only http and https addresses can be called.',
  call_log_in: 'An address cannot hold a log-in. Use a credential.',
  call_host_not_listed: '{host} is none of the hosts that may be called. The operator can add it to {setting}.',
  call_port: 'Port {port} of {host} may not be called. The operator can allow it with {setting}.',
  call_private: '{host} is an address of a private network. The operator can allow it with {setting}.',
  call_redirects: '{host} redirects more than {times} times.',
  call_address_wrong: 'The address is not valid once its variables are filled in.',
  call_redirect_wrong: '{host} redirects to an address that is not valid.',
  call_redirect_open: '{host} redirects from https to an address without it.',
  call_redirect_secret: '{host} redirects to another host with the credential in the address.',
  call_compressed: '{host} answers compressed ({encoding}), although it was asked not to.',
  call_status: '{host} answered with status {status}, which is neither an answer nor an error.',
  call_answer_large: 'The answer is larger than {kilobytes} KB.',
  call_credential_gone: 'The credential does not exist any more.',
  call_credential_unreadable: 'The secret of "{name}" cannot be read. Enter it again.',
  call_credential_host: 'The credential may not be sent to {host}. Its hosts are chosen in the settings, and it is only sent over https.',
} as const satisfies Readonly<Record<string, string>>;

/** What helps, said after the problem. */
export const textHints = {
  number: 'number() makes a number of a text.',
  text: 'text() makes a text of a number.',
  equal: 'To compare, write ==.',
  and: 'Write && for "and".',
  or: 'Write || for "or".',
} as const satisfies Readonly<Record<string, string>>;

/** Kinds of values as they are said in sentences. */
export const kindWords = { text: 'a text', number: 'a number', yes_no: 'yes or no', list: 'a list', record: 'a record', nothing: 'nothing', any: 'any value' } as const satisfies Readonly<Record<string, string>>;

/** A problem with the values of its sentence; a list is one of kinds of values. Part of the details of an error as `cause`. */
export interface TextProblem {
  readonly code: keyof typeof textProblems;
  readonly hint?: keyof typeof textHints;
  readonly values: Readonly<Record<string, string | number | readonly (keyof typeof kindWords)[]>>;
}

/** A problem in English. */
export function problemInEnglish({ code, hint, values }: TextProblem): string {
  const sentence = textProblems[code].replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = values[name];
    return value === undefined ? all : typeof value === 'object' ? value.map((kind) => kindWords[kind]).join(' or ') : String(value);
  });
  return hint === undefined ? sentence : `${sentence} ${textHints[hint]}`;
}
