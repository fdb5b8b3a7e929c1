/** The registry: every repair rule, in the order in which they run. */
import angleTitle from './rules/angle-title.ts';
import bracketWidth from './rules/bracket-width.ts';
import contents from './rules/contents.ts';
import contentsHeading from './rules/contents-heading.ts';
import documentNumber from './rules/document-number.ts';
import encyclopedia from './rules/encyclopedia.ts';
import entityResidue from './rules/entity-residue.ts';
import fieldMark from './rules/field-mark.ts';
import formFeed from './rules/form-feed.ts';
import gluedPageMark from './rules/glued-page-mark.ts';
import growthRate from './rules/growth-rate.ts';
import headingSequence from './rules/heading-sequence.ts';
import invisible from './rules/invisible.ts';
import lostBytes from './rules/lost-bytes.ts';
import markdownMark from './rules/markdown-mark.ts';
import periodName from './rules/period-name.ts';
import pageMark from './rules/page-mark.ts';
import pipeResidue from './rules/pipe-residue.ts';
import privateUse from './rules/private-use.ts';
import punctuationWidth from './rules/punctuation-width.ts';
import radical from './rules/radical.ts';
import readingNote from './rules/reading-note.ts';
import repeatedTitle from './rules/repeated-title.ts';
import type { RepairRule } from './rule.ts';
import runningHead from './rules/running-head.ts';
import samePhrase from './rules/same-phrase.ts';
import secondCopy from './rules/second-copy.ts';
import siteFooter from './rules/site-footer.ts';
import siteHeader from './rules/site-header.ts';
import spaceForm from './rules/space-form.ts';
import spaceRun from './rules/space-run.ts';
import spreadCharacters from './rules/spread-characters.ts';
import tagResidue from './rules/tag-residue.ts';
import teaser from './rules/teaser.ts';
import titleMark from './rules/title-mark.ts';
import unmappedGlyph from './rules/unmapped-glyph.ts';
import vanishedQuote from './rules/vanished-quote.ts';
import wholeEntity from './rules/whole-entity.ts';
import wrappedByte from './rules/wrapped-byte.ts';
import yearZero from './rules/year-zero.ts';

/** Undo accidents of encoding first: what later rules look for may be hidden in them. */
export const decodeRules: readonly RepairRule[] = [
  radical,
  spaceRun,
  invisible,
  spaceForm,
  spreadCharacters,
  wrappedByte,
  entityResidue,
  lostBytes,
  wholeEntity,
  tagResidue,
  unmappedGlyph,
  privateUse,
];

/** The same where markup was read: a tag in such a text is a word. */
export const markupDecodeRules: readonly RepairRule[] = decodeRules.filter(
  (rule) => rule !== tagResidue,
);

/** The same for Markdown: its marks go first. */
export const markdownDecodeRules: readonly RepairRule[] = [markdownMark, ...decodeRules];

/** Then restore what was lost and what the text itself proves, while its header and contents can still bear witness. */
export const evidenceRules: readonly RepairRule[] = [
  documentNumber,
  periodName,
  contentsHeading,
  headingSequence,
  growthRate,
  samePhrase,
  vanishedQuote,
  titleMark,
];

/** Then take away what print puts around each page: it may cut the contents and the header apart. */
export const pageRules: readonly RepairRule[] = [
  readingNote,
  gluedPageMark,
  runningHead,
  pageMark,
  formFeed,
];

/** Then take away what is not the document. */
export const dropRules: readonly RepairRule[] = [
  secondCopy,
  pipeResidue,
  fieldMark,
  encyclopedia,
  teaser,
  siteHeader,
  repeatedTitle,
  siteFooter,
  contents,
];

/** Then restore the width of signs. */
export const widthRules: readonly RepairRule[] = [
  bracketWidth,
  angleTitle,
  punctuationWidth,
  yearZero,
];

/** What runs behind the decode rules and the hand emendations. */
export const laterRules: readonly RepairRule[] = [...evidenceRules, ...dropRules, ...widthRules];

export const repairRules: readonly RepairRule[] = [
  ...markdownDecodeRules,
  ...pageRules,
  ...laterRules,
];
