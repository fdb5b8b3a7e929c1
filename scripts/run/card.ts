/** What a run keeps of a plan that is converted: all that other plans, the lists and the messages ask about it. */
import type { Plan } from '../../src/plan.schema.ts';
import type { Ledger } from '../anchors/ledger.ts';
import { type LinkCard, linkCardOf } from '../compile/links.ts';
import type { Converted } from '../pipeline.ts';
import { reportedWords } from '../diagnostic.ts';
import type { Said } from '../said/said.ts';
import { sha256 } from '../files/sha256.ts';

/** A warning at a place of a seed. */
export interface Warning {
  line: number;
  column: number;
  reason: Said;
  rule: string;
}

/** Small, and plain data: thousands fit into memory, and it goes to a file and between threads. */
export interface Card extends LinkCard, Pick<Plan, 'issued'> {
  /** Where the text was taken from. */
  url: string | null;
  /** Ending under which the file itself goes out; null where it does not. */
  original: string | null;
  /** Hash of the raw text without its spaces. */
  words: string;
  ledger: Pick<Ledger, 'plan' | 'title' | 'formerly'>;
  warnings: Warning[];
}

export function cardOf({ plan, raw, ledger, file }: Converted): Card {
  const { issued, source } = plan;
  return {
    ...linkCardOf(plan),
    issued,
    url: source.url,
    original: source.original ?? null,
    words: sha256(raw.replace(/\s+/g, '')),
    ledger: { plan: ledger.plan, title: ledger.title, formerly: ledger.formerly },
    warnings: file.messages.map((message) => ({
      line: message.line ?? 1,
      column: message.column ?? 1,
      reason: reportedWords(message),
      rule: message.ruleId ?? '',
    })),
  };
}
