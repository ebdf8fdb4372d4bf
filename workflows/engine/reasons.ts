/**
 * Why the engine decided as it did, as codes; the words are in the catalogues (builder-ui/src/locales/<language>/reasons.json).
 * Stored with every message, so a code keeps its meaning.
 */
export const reasonCodes = [
  // Who answers a message.
  'asks_opt_out', 'asks_opt_in', 'asks_person', 'person_has_it', 'flow_is_sending', 'taps_choice', 'answers_question', 'does_not_fit',
  'trigger_fits', 'trigger_fits_queued', 'no_trigger_fits', 'none_may_start', 'nobody_took_it', 'other_answers', 'system_word',
  'choice_gone_on', 'choice_ended', 'choice_ignored', 'choice_restarts', 'choice_cannot_restart',
  // Why a flow does not start.
  'too_many_runs', 'too_many_event_starts', 'already_inside', 'only_once', 'too_recently', 'other_waits', 'stronger_waits',
  'queued', 'already_queued', 'queue_full', 'already_started', 'entry_key_failed', 'not_live', 'node_missing', 'no_trigger',
  'conditions_not_met', 'trigger_failed', 'trigger_not_live', 'holds_no_more',
  // Why nothing is done.
  'run_ended', 'not_stuck', 'nothing_to_skip', 'too_many_sends',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** A code, perhaps with what the code cannot say: another code, or the words of an error. */
export type Reason = ReasonCode | `${ReasonCode}: ${string}`;
