/** The straight line from bytes to a Plan and its MDX: a call a pass. */
import { VFile } from 'vfile';
import type { Plan } from '../src/plan.schema.ts';
import { Compiler } from './compile/to-mdast.ts';
import { toMdx } from './compile/to-mdx.ts';
import { countFile } from './account/count-file.ts';
import { editionOf } from './anchors/edition.ts';
import { keepAnchors, type Published } from './anchors/keep.ts';
import { emptyLedger, type Ledger } from './anchors/ledger.ts';
import { blocksOf } from './structure/blocks.ts';
import { joinCaptions } from './structure/broken-captions.ts';
import { quoteContents } from './contents/quotes.ts';
import { decode, UNDECODABLE } from './decode/decode.ts';
import { describe } from './describe/index.ts';
import { report } from './diagnostic.ts';
import { emend } from './seed/emend.ts';
import { reportTableFiles, withTableFiles } from './tables/from-file.ts';
import { keptBy } from './seed/pins.ts';
import type { Resolve } from './seed/quotation.ts';
import { isMarkdown } from './markdown/recognise.ts';
import { readMarkdown } from './markdown/read.ts';
import { markLeads } from './structure/leads.ts';
import { lint } from './lint/index.ts';
import { reportPrint } from './reading/report.ts';
import { waive } from './lint/waive.ts';
import { supplyLabels } from './structure/lost-labels.ts';
import { outline } from './structure/outline.ts';
import { joinParagraphs } from './structure/paragraphs.ts';
import type { Span } from './pdast.ts';
import { proof } from './proof.ts';
import { type Refused, repair } from './repair/engine.ts';
import { missedIn } from './repair/missed.ts';
import { originOf } from './repair/origin.ts';
import { printRules } from './repair/printed.ts';
import { reportRefused } from './repair/refused.ts';
import { spareWidths } from './repair/spare.ts';
import type { RepairRule } from './repair/rule.ts';
import { checkKept, dropByHand } from './seed/by-hand.ts';
import { placeByHand } from './seed/place.ts';
import {
  decodeRules,
  laterRules,
  markdownDecodeRules,
  markupDecodeRules,
  pageRules,
} from './repair/index.ts';
import type { SeedInfo } from './seed/schema.ts';
import { awayFrom, pinnedFlows, splitAtPins } from './structure/pinned.ts';
import { segment } from './structure/segment.ts';
import type { Segment } from './pdast.ts';
import { joinPrinted } from './structure/printed.ts';
import { joinSoftBreaks } from './structure/soft-breaks.ts';
import { reconcile } from './structure/reconcile.ts';
import { Source } from './source.ts';
import { markStyled } from './structure/styled-headings.ts';
import { ideographs, RADICALS } from './text/radicals.ts';
import { withClaims } from './tables/claim.ts';
import { joinContinued } from './tables/continued.ts';
import { withDrawn } from './tables/drawn/index.ts';
import { byPlace, plainTables } from './structure/plain-tables.ts';
import { findTables, type Flow } from './tables/index.ts';
import { withNotes } from './tables/notes.ts';
import { splitAtGrids } from './tables/read-grid.ts';
import { originalOf } from './plan/original.ts';
import { validate } from './validate.ts';
import { sha256 } from './files/sha256.ts';
import { said } from './said/said.ts';

/** A converted seed. */
export interface Converted {
  plan: Plan;
  mdx: string;
  /** Decoded raw text, which the apparatus speaks of. */
  raw: string;
  /** What became of every anchor that the plan was ever published with. */
  ledger: Ledger;
  /** Carries the diagnostics. */
  file: VFile;
}

/**
 * Converts the bytes of one seed.
 *
 * @param name of the file, as it stands in diagnostics and in `source.file`
 * @param resolve raw lines of another plan, for evidence that is quoted from it
 * @param published anchors of the plan, and the release that is being made, if one is; without it anchors are structural
 * @param missed what the structure missed of what rules had dropped, when it was converted before: that stays
 * @throws {ConvertError} where the bytes are no text, the yaml does not fit the text, or a published anchor breaks
 */
export function convert(
  bytes: Uint8Array,
  name: string,
  seed: SeedInfo,
  resolve: Resolve,
  published: Published = { ledger: emptyLedger(seed.id), release: null, day: null },
  missed: readonly Refused[] = [],
): Converted {
  const file = new VFile({ path: name });
  const { reading, placed } = withTableFiles(decode(bytes), seed.tables);
  const {
    text: raw,
    encoding,
    replaced,
    grids,
    headings,
    pictures,
    filled = [],
    meta,
    print,
  } = reading;
  const source = new Source(raw);
  if (replaced > 0) {
    report(file, source, {
      rule: UNDECODABLE.id,
      message: said(`有 ${replaced} 处字节无法解码`, `${replaced} bytes cannot be decoded`),
      at: raw.indexOf('\uFFFD'),
    });
  }
  const markdown =
    meta === null && print === null && isMarkdown(name, raw) ? readMarkdown(raw) : null;
  const page = spelledOut(meta ?? markdown?.meta ?? null);
  const unmarked = markdown ? markdownDecodeRules : decodeRules;
  const { pins, kept: byEditor } = placeByHand(source, seed);
  const kept = [...keptBy(pins, raw), ...[...byEditor, ...missed].map(({ span }) => span)];
  const taken = originOf(name, encoding);
  const mend = (rules: readonly RepairRule[]) => repair(source, rules, seed.id, kept, taken);
  if (print) reportPrint(file, source, print);
  const refused = [...missed, ...(print ? mend(printRules(print)) : [])];
  refused.push(...mend(meta === null && print === null ? unmarked : markupDecodeRules));
  emend(source, seed, resolve);
  const decoded = source.render().text;
  dropByHand(source, seed, byEditor);
  if (print === null) refused.push(...mend(pageRules));
  const contents = quoteContents(source);
  refused.push(...mend(laterRules));
  checkKept(byEditor, refused);
  reportRefused(file, source, refused);
  const { read: aligned, drawn } = plainTables(source, grids, pins);
  const all = awayFrom(pins, [...grids, ...aligned, ...drawn]).sort(byPlace);
  const read = (segments: readonly Segment[]): Flow[] =>
    splitAtGrids(joinCaptions(source, segments), all).flatMap(({ text, flows }) => [
      ...findTables(joinSoftBreaks(source, text)),
      ...flows,
    ]);
  const plain = [...aligned, ...drawn].sort(byPlace);
  const lines = print ? joinPrinted(segment(source), print, plain) : segment(source);
  const cut = splitAtPins(source, withDrawn(lines, drawn), pins);
  const apart = cut.flatMap(({ segments, pin, inside }) => [
    ...read(segments),
    ...(pin ? pinnedFlows(source, pin, inside, read) : []),
  ]);
  const found = spareWidths(source, withClaims(withNotes(joinContinued(apart))));
  const doubts: Span[] = [];
  const joined = joinParagraphs(
    source,
    found,
    contents,
    ({ span }) => doubts.push(span),
    print !== null,
  );
  const flows = markStyled(joined, markdown?.headings ?? headings);
  const root = outline(source, supplyLabels(source, flows, contents, seed.id), contents);
  const more = missed.length === 0 ? missedIn(source, root) : [];
  if (more.length > 0) return convert(bytes, name, seed, resolve, published, more);
  markLeads(source, root.children);
  reconcile(source, root.children);
  reportTableFiles(source, placed);
  const { ledger, fates } = keepAnchors(source, root, published);
  const blocks = blocksOf(source, root.children);
  const description = {
    ...describe(blocks, decoded, page),
    ...withoutUndefined(seed.meta),
  };
  lint({
    source,
    root,
    contents,
    doubts,
    markup: { grids, pictures: markdown?.pictures ?? pictures, filled },
    omissions: reading.omitted,
    blocks,
    description,
    file,
  });
  waive(file, seed);
  const counted = countFile(bytes, reading.file);
  for (const one of placed) countFile(one.bytes, one.read.file, counted);
  const original = originalOf(encoding, bytes.length, seed.source.original);
  const origin = {
    file: name,
    sha256: sha256(bytes),
    encoding: markdown ? `markdown/${encoding}` : encoding,
    bytes: bytes.length,
    lines: source.lineCount,
    url: seed.source.url ?? page?.url ?? null,
    collector: seed.source.collector ?? page?.site ?? null,
    ...(print && { pages: print.pages }),
    ...(original !== null && { original }),
  };
  const warnings = file.messages.map(({ ruleId, line, reason }) => ({
    rule: ruleId ?? 'plan',
    line: line ?? 1,
    message: reason,
  }));
  const plan = validate(
    source,
    root,
    { id: seed.id, ...description, ...fates, source: origin },
    warnings,
    { ...reading, counted, placed },
  );
  const mdx = toMdx(plan, new Compiler(source, plan).document(root));
  proof(plan, mdx);
  const edition = editionOf(plan, ledger.edition, published.day);
  return { plan, mdx, raw, ledger: { ...ledger, title: plan.title, edition }, file };
}

/** What the page says, in the characters in which the text will stand. */
function spelledOut<T extends object>(page: T | null): T | null {
  if (page === null) return null;
  const spell = (value: unknown) =>
    typeof value === 'string' ? value.replace(RADICALS, ideographs) : value;
  return Object.fromEntries(Object.entries(page).map(([key, value]) => [key, spell(value)])) as T;
}

/** The fields that a person has set by hand; those left out do not override. */
function withoutUndefined<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
