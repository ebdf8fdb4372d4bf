import type { FlowGraph, FlowKind, MessagePrices } from '../../../schemas/generated/types.ts';
import type { Component } from '../../../schemas/templates/components.ts';

/** What the checks may know of the organisation that a flow belongs to. */
export interface OrganisationFacts {
  /** Its other live flows. */
  otherFlows: readonly OtherFlow[];
  /** Undefined where the other flows are not known. */
  flowId: string | undefined;
  /** Its message templates, if known. */
  templates: readonly KnownTemplate[] | undefined;
  cost: ExpectedCost | undefined;
}

/** Another live flow of the organisation. */
export interface OtherFlow {
  flowId: string;
  name: string;
  kind: FlowKind;
  graph: FlowGraph;
}

/** A message template of the organisation, as far as the checks need to know. */
export interface KnownTemplate {
  name: string;
  language: string;
  /** APPROVED, PENDING, REJECTED, PAUSED, ... */
  status: string;
  /** Its definition; without it only the state is looked at. */
  components?: readonly Component[];
}

/** What the flow is likely to cost, as far as that can be known before: with it the checks compare the budget. */
export interface ExpectedCost {
  prices?: MessagePrices | undefined;
  /** Contacts who entered in a day, on the average of the last week. */
  entriesPerDay?: number | undefined;
}
