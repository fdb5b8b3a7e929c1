/** Is a text Markdown? By its name, or because its lines are marked as headings, labels or links throughout. */

const NAMED = /\.(?:md|markdown)$/i;
/** So many marks are a habit; fewer may be words. */
const FEWEST = 3;

const MARKS = [
  /^#{1,6} .*[\u4e00-\u9fff]/gm,
  // A line, or the cell of a table.
  /(?:^|[|\t,，]| {2}) {0,9}\*\*[^*|\t\n]{1,80}\*\* {0,9}(?=[|\t,，]| {2}|$)/gm,
  /\[[^\]\n]{1,80}\]\(https?:\/\/[^()\s]{1,400}\)/g,
];

/** True for a file of this name, or a text that is marked throughout. */
export const isMarkdown = (name: string, text: string): boolean =>
  NAMED.test(name) || MARKS.some((mark) => (text.match(mark)?.length ?? 0) >= FEWEST);
