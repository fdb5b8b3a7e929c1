/** What the library keeps of one plan: all that comparing plans needs of it, and nothing of its text beside. */
import type { Coverage, ProseTarget } from '../../src/library.schema.ts';
import type { Plan } from '../../src/plan.schema.ts';
import { textHash } from './ancestry/texts.ts';
import { indicatorRows, type PrintedRow, stateOfTables } from './indicators/rows.ts';
import { type Cited, citedIn } from './references/citations.ts';
import { type Heading, headingsOf } from './topics/parts.ts';
import { proseTargets } from './targets/targets.ts';

export interface Card {
  about: Pick<Coverage, 'id' | 'title' | 'region' | 'period' | 'kind' | 'tables'>;
  rows: PrintedRow[];
  /** Goals in sentences. */
  targets: ProseTarget[];
  /** Its upper headings. */
  headings: Heading[];
  /** What it cites. */
  cited: Cited;
  /** Hash of the text that is set beside other plans. */
  text: string;
  /** The plans whose words prove a reading of it. */
  witnesses: string[];
}

export function cardOf(plan: Plan): Card {
  const { id, title, region, period, kind } = plan;
  return {
    about: { id, title, region, period, kind, tables: stateOfTables(plan) },
    rows: indicatorRows(plan),
    targets: proseTargets(plan),
    headings: headingsOf(plan),
    cited: citedIn(plan),
    text: textHash(plan),
    witnesses: witnessesOf(plan),
  };
}

const witnessesOf = ({ apparatus }: Plan): string[] => [
  ...new Set(apparatus.flatMap(({ evidence = [] }) => evidence.flatMap(({ plan }) => plan ?? []))),
];
