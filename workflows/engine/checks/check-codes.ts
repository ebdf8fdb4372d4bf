import type { FlowIssue } from '../../../schemas/generated/types.ts';

type Severity = FlowIssue['severity'];

/**
 * What the publish checks can find, beyond what single node types look for themselves (nodes/<type>/messages): the
 * reference page is written from this. Some can only be found by the server, which knows the organisation's other
 * flows, templates, teams, files and prices.
 */
export const checkCodes: Readonly<Record<string, readonly [severity: Severity, meaning: string, finder?: 'server']>> = {
  GRAPH_INVALID: ['error', 'The document is no flow.'],
  NO_TRIGGER: ['error', 'Nothing starts the flow.'],
  TRIGGERS_DISABLED: ['error', 'Everything that could start the flow is switched off.'],
  NODE_ID_TWICE: ['error', 'Two steps have the same id.'],
  UNKNOWN_NODE_TYPE: ['error', 'This installation does not know the kind of step.'],
  NODE_TOO_NEW: ['error', 'The step was made with a newer version of its kind.'],
  PARAM_INVALID: ['error', 'A setting of a step is missing or breaks a limit, such as those of WhatsApp.'],
  SETTING_INVALID: ['error', 'A setting of the flow is not valid.'],
  REENTRY_TIME_MISSING: ['error', 'Contacts may enter again after some time, and the time is not given.'],
  GOAL_TARGET_MISSING: ['error', 'The goal leads to a step that does not exist.'],
  EDGE_SOURCE_MISSING: ['error', 'A connection comes from a step that does not exist.'],
  EDGE_TARGET_MISSING: ['error', 'A connection leads to a step that does not exist.'],
  EDGE_HANDLE_MISSING: ['error', 'A connection leaves by an output that the step does not have.'],
  EDGE_INTO_TRIGGER: ['error', 'A connection leads into a trigger.'],
  HANDLE_CONNECTED_TWICE: ['error', 'An output leads to two steps.'],
  HANDLE_NOT_CONNECTED: ['error', 'An output that must be connected is not.'],
  JUMP_TARGET_MISSING: ['error', 'A jump leads to a step that does not exist.'],
  ENDLESS_LOOP: ['error', 'Steps go round in a circle without a wait.'],
  SLOT_IN_TWO_BRANCHES: ['error', 'Two branches at once would take the customer\'s reply.'],
  SUBFLOW_CYCLE: ['error', 'Flows call each other in a circle.', 'server'],
  TEMPLATE_INVALID: ['error', 'The placeholders of a text cannot be understood.'],
  EXPRESSION_INVALID: ['error', 'An expression cannot be understood.'],
  UNKNOWN_VARIABLE: ['error', 'A text reads a variable that has no value on some way. A condition that does so is a warning.'],
  WINDOW_CLOSED: ['error', 'A free message can only be reached when the 24-hour window is closed.'],
  KEYWORD_CONFLICT: ['error', 'Two triggers of the flow react to the same word.'],
  TEMPLATE_UNKNOWN: ['error', 'The message template does not exist.', 'server'],
  TEMPLATE_NOT_APPROVED: ['error', 'WhatsApp has not approved the message template, or has taken the approval back.', 'server'],
  TEMPLATE_CHANGED: ['error', 'The message template was edited and takes other values than the step gives.', 'server'],
  TEAM_UNKNOWN: ['error', 'The team does not exist.', 'server'],
  FILE_UNKNOWN: ['error', 'The file of the library does not exist.', 'server'],
  FILE_UNFIT: ['error', 'WhatsApp does not take the file as what it is to be sent.', 'server'],
  SECRET_IN_TEXT: ['error', 'A text looks like a secret key, which belongs into a credential.'],
  CONDITION_UNFINISHED: ['warning', 'A row of a condition has nothing to compare with, or a group of rows is empty.'],
  UNREACHABLE_NODE: ['warning', 'Nothing leads to the step. Whatever else is wrong with it is a warning too.'],
  NO_BRANCH_ARRIVES: ['warning', 'Branches are to meet at a step to which none leads.'],
  FLOW_NOT_LIVE: ['warning', 'A flow that is called or started is not live.', 'server'],
  OPEN_HANDLE: ['warning', 'An output leads nowhere: the flow ends there.'],
  VALUE_MAY_BE_MISSING: ['warning', 'Not every contact has the value that a text reads.'],
  UNUSED_VARIABLE: ['warning', 'A step keeps a value that nothing in the flow uses.'],
  WINDOW_MAY_BE_CLOSED: ['warning', 'A free message may be reached after the 24-hour window.'],
  WAIT_LONGER_THAN_LIFE: ['warning', 'A wait is longer than a contact may stay in the flow.'],
  KEYWORD_IN_OTHER_FLOW: ['warning', 'Another flow of the same priority reacts to the same word.', 'server'],
  MARKETING_WITHOUT_CONSENT: ['warning', 'Marketing goes to contacts who have not just written and were not asked for consent on the way.'],
  BUDGET_WITHOUT_PRICES: ['warning', 'The flow has a budget, and the organisation has no prices to count with.', 'server'],
  COST_ABOVE_BUDGET: ['warning', 'One contact, or the contacts of an ordinary day, would use up the budget.', 'server'],
  MANY_CASES: ['warning', 'A list of a step has more than 100 entries.'],
  NODES_WITHOUT_NAME: ['warning', 'More than ten steps of the same kind have no name.'],
  FLOW_LARGE: ['warning', 'The flow has more than 500 steps.'],
};
