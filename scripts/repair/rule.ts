/** What a repair rule is. A rule proposes edits; the engine applies them and keeps the apparatus. */
import type { Edit, Rendering, Source } from '../source.ts';
import type { Line } from '../text/lines.ts';
import type { Part } from './standing.ts';

/** An edit in offsets of the text that the rule was shown; what is left out comes from the rule. */
export type Proposal = Pick<Edit, 'start' | 'end' | 'after'> &
  Partial<Edit> & {
    /** The rule itself cannot tell: the text stays, and the editor is told. */
    doubt?: boolean;
  };

/** What a rule sees. */
export interface RepairContext {
  /** Id of the plan, for evidence that is quoted from its own raw text. */
  plan: string;
  /** The text as the rules before left it. */
  text: string;
  lines: readonly Line[];
  /** The raw text with the edits so far, and the way from `text` back to it. */
  source: Source;
  rendering: Rendering;
}

/** One case of a rule: what it mends, or what it must keep and why. */
export type Example = { before: string; after: string } | { keeps: string; because: string };

/** What a text was taken from. */
export type Origin = 'page' | 'document' | 'markdown' | 'text';

export interface RepairRule {
  /** Permanent id, as it stands in the apparatus. */
  id: string;
  kind: Edit['kind'];
  certainty: Edit['certainty'];
  /** Of a rule that drops: the most characters, spaces left out, that it may take in one piece. */
  bound?: number;
  /** What the proof of the rule covers: of such lines it need not ask the structure of the text. */
  proves?: readonly Part[];
  /** What its texts were taken from; everything, where it does not say. */
  from?: readonly Origin[];
  /** Name and explanation for readers, in Chinese. */
  title: string;
  about: string;
  /** When it must not be applied, in Chinese. */
  notWhen: string;
  examples: Example[];
  /** Proposals in the order of the text, disjoint. */
  find(context: RepairContext): Iterable<Proposal>;
}

/** Marks an object as a repair rule and checks its type. */
export const defineRepair = (rule: RepairRule): RepairRule => rule;

/** Replaces a whole match. */
export function replace(match: RegExpMatchArray, after: string): Proposal {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, after };
}
