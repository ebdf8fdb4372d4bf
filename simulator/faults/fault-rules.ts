import { RE2JS } from 're2js';
import type { Random } from '../world/random.ts';
import type { FaultMatch, FaultRule, FaultSubject } from './fault-rule.ts';

type Aspect = 'response' | 'webhook' | 'message';

/** A rule with its counters. */
export interface ActiveRule {
  rule: FaultRule;
  matched: number;
  struck: number;
}

/** The rules in force. The first one that strikes wins. */
export class FaultRules {
  readonly #random: Random;
  #active: ActiveRule[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  get list(): readonly ActiveRule[] {
    return this.#active;
  }

  /** Replaces all rules and starts their counters anew. */
  set(rules: readonly FaultRule[]): void {
    this.#active = rules.map((rule, index) => ({ rule: { id: `rule-${index + 1}`, ...rule }, matched: 0, struck: 0 }));
  }

  restore(rules: readonly ActiveRule[]): void {
    this.#active = rules.map((entry) => ({ ...entry }));
  }

  /** The fault of the first rule of this aspect that strikes; counts the match. */
  strike<A extends Aspect>(aspect: A, subject: FaultSubject): NonNullable<FaultRule[A]> | undefined {
    for (const entry of this.#active) {
      const fault = entry.rule[aspect];
      if (fault === undefined || !fits(entry.rule.match ?? {}, subject)) continue;
      entry.matched += 1;
      if (!this.#strikesNow(entry)) continue;
      entry.struck += 1;
      return fault;
    }
    return undefined;
  }

  /** True when some rule concerns this aspect; lets the ordinary path skip building a subject. */
  concerns(aspect: Aspect): boolean {
    return this.#active.some((entry) => entry.rule[aspect] !== undefined);
  }

  #strikesNow({ rule, matched, struck }: ActiveRule): boolean {
    if (rule.times !== undefined && struck >= rule.times) return false;
    const position = matched - (rule.skip ?? 0);
    if (position <= 0) return false;
    if (rule.every !== undefined && position % rule.every !== 0) return false;
    return rule.probability === undefined || this.#random() < rule.probability;
  }
}

function fits(match: FaultMatch, subject: FaultSubject): boolean {
  return (
    (match.path === undefined || pathFits(match.path, subject.path ?? '')) &&
    (match.method === undefined || match.method.toUpperCase() === subject.method) &&
    (match.numberId === undefined || match.numberId === subject.numberId) &&
    (match.recipient === undefined || subject.people.some((person) => bare(person) === bare(match.recipient ?? ''))) &&
    (match.type === undefined || subject.types.includes(match.type)) &&
    (match.template === undefined || match.template === subject.template) &&
    (match.field === undefined || match.field === subject.field) &&
    (match.kind === undefined || match.kind === subject.kind)
  );
}

/** Compares a path with a part of it or with an expression between slashes; throws on an expression that is not valid. */
export function pathFits(pattern: string, path: string): boolean {
  const expression = /^\/(.+)\/$/.exec(pattern)?.[1];
  // `/messages/` reads as an expression and as a part of a path; both fit the same paths.
  return expression === undefined ? path.includes(pattern) : RE2JS.compile(expression).matcher(path).find();
}

function bare(person: string): string {
  return person.replaceAll(/[+\s\-()]/g, '');
}
