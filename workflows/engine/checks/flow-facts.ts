import type { CheckedFlow, CheckedNode, Way } from './checked-flow.ts';

/**
 * Carries facts along the ways of a flow until nothing changes: what is known before a node, from what was known
 * before the nodes that lead to it. join must be monotone; give up lets a fact that grows round after round jump.
 */
export interface FactRules<Fact> {
  atTrigger(trigger: CheckedNode): Fact;
  after(checked: CheckedNode, way: Way, before: Fact): Fact;
  join(one: Fact, other: Fact): Fact;
  same(one: Fact, other: Fact): boolean;
  giveUp?(fact: Fact): Fact;
}

/** More visits of a node than this mean that a fact grows for ever. */
const MANY_ROUNDS = 50;

/** What holds before each node that can be reached, by node id. */
export function flowFacts<Fact>(flow: CheckedFlow, rules: FactRules<Fact>): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const rounds = new Map<string, number>();
  const open: string[] = [];
  for (const trigger of flow.triggers) {
    facts.set(trigger.node.id, rules.atTrigger(trigger));
    open.push(trigger.node.id);
  }
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const checked = flow.nodes.get(id);
    const before = facts.get(id);
    if (checked === undefined || before === undefined) continue;
    for (const way of checked.ways) {
      const arriving = rules.after(checked, way, before);
      const known = facts.get(way.to);
      let joined = known === undefined ? arriving : rules.join(known, arriving);
      if (known !== undefined && rules.same(known, joined)) continue;
      const round = (rounds.get(way.to) ?? 0) + 1;
      rounds.set(way.to, round);
      if (round > MANY_ROUNDS && rules.giveUp !== undefined) joined = rules.giveUp(joined);
      if (known !== undefined && rules.same(known, joined)) continue;
      facts.set(way.to, joined);
      open.push(way.to);
    }
  }
  return facts;
}
