/** What was measured, as a page. */
import type { Phase } from './phases.ts';

const HEAD = ['plans', 'step', 'seconds', 'CPU s', 'MB, most', 'files', 'MB written'];

/** Phases as a table in Markdown. */
export const table = (phases: readonly Phase[]): string =>
  [HEAD, HEAD.map(() => '---'), ...phases.map(cellsOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const cellsOf = ({ plans, step, seconds, cpu, megabytes, files, bytes }: Phase) => [
  plans,
  step,
  seconds.toFixed(1),
  cpu.toFixed(1),
  megabytes,
  files,
  (bytes / 1e6).toFixed(1),
];

/** The page of results: how they were got, on what, and what they are. */
export const pageOf = (phases: readonly Phase[], machine: string, asked: string): string =>
  `# What a library costs

Measured by \`${asked}\` on ${machine}; the same for programs is in [bench.json](bench.json).

The plans are made of those in \`seeds/\`: the same layouts, other words, no two alike. CPU is the work of all processes of a step
together, memory the most that they had at one time (what they share counts for each); a
process that its parent does not wait for, as Pagefind may be, is in seconds and memory alone. Where the load is above the number of
processors, seconds say little. Where other generators stand beside, they
build pages and search of the same texts, as Markdown, behind each other in the same run: they convert nothing, and have neither
校勘记 nor raw texts, downloads, tables and comparisons.

${table(phases)}
`;
