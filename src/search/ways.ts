/** Finds anchors and the ways of citations in the places of a plan. */
import type { PlanPlaces } from './format.ts';
import { comparable } from './pointer.ts';

/** An anchor with its place. */
export interface Place {
  anchor: string;
  /** As a citation names it. */
  cited: string;
  /** Number of its section; null where no words show what it is. */
  section: number | null;
}

/** What is known of an anchor; null where the plan has none such. */
export function placeAt(known: PlanPlaces, anchor: string): Place | null {
  const section = known.sections.findIndex((anchors) => anchors.includes(anchor));
  const named = (wanted: string | undefined): number =>
    known.places.findIndex(([one]) => one === wanted);
  const own = named(anchor);
  if (section < 0 && own < 0) return null;
  const place = own >= 0 ? own : named(known.sections[section]?.[0]);
  return { anchor, cited: wayTo(known, place), section: section < 0 ? null : section };
}

/** The innermost place that an unknown anchor would stand in by its name. */
export function nearest(known: PlanPlaces, anchor: string): Place | null {
  const above = anchor.slice(0, Math.max(0, anchor.lastIndexOf('-')));
  return above === '' ? null : (placeAt(known, above) ?? nearest(known, above));
}

/** The steps that a citation takes to a place. */
function wayTo(known: PlanPlaces, number: number): string {
  const place = known.places[number];
  return place ? wayTo(known, place[2]) + place[1] : '';
}

/** The places that a citation leads to, and where none fits, the farthest on its way. */
export function placesFor(known: PlanPlaces, cited: string): { exact: boolean; found: Place[] } {
  const [, above, number] = paragraph.exec(open(cited)) ?? [];
  if (above === undefined) return placesNamed(known, cited);
  const { exact, found } = placesNamed(known, above);
  const inside = found.flatMap((place) => paragraphOf(known, place, Number(number)) ?? []);
  return inside.length > 0 ? { exact, found: inside } : { exact: false, found };
}

/** A paragraph of a division, counted from 1. */
const paragraph = /^(.+?)第(\d+)段$/;

function paragraphOf(known: PlanPlaces, { anchor, cited, section }: Place, number: number) {
  const own = known.sections[section ?? -1]?.filter((one) => one.startsWith(`${anchor}-p`));
  const one = own?.[number - 1];
  return one === undefined ? null : { anchor: one, cited: `${cited}第${number}段`, section };
}

function placesNamed(known: PlanPlaces, cited: string): { exact: boolean; found: Place[] } {
  const wanted = open(cited);
  const ways = known.places.flatMap(([anchor, step], i) =>
    step === '' ? [] : [{ anchor, way: open(wayTo(known, i)) }],
  );
  const fitting = ways.filter(({ way }) => way === wanted);
  const far = ways.filter(({ way }) => way !== '' && wanted.startsWith(way));
  far.sort((a, b) => b.way.length - a.way.length);
  const exact = fitting.length > 0;
  const found = (exact ? fitting : far.slice(0, 1)).flatMap(
    ({ anchor }) => placeAt(known, anchor) ?? [],
  );
  return { exact, found };
}

/** A way for comparison, without the sign at its end: it is often taken for that of the sentence. */
const open = (way: string): string => comparable(way).replace(/[.、。,;:]+$/, '');
