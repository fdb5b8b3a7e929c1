/** For tests: a text that is published again and again, and where its links lead. */
import { convert, type Converted } from '../pipeline.ts';
import type { Element } from '../anchors/elements.ts';
import { emptyLedger, type Ledger } from '../anchors/ledger.ts';
import type { SeedInfo } from '../seed/schema.ts';

const seed: SeedInfo = {
  id: 'example',
  source: { url: null, collector: null },
  meta: {},
  emendations: [],
  waivers: [],
};

export interface Edition extends Converted {
  /** Text of the element that a link arrives at; `gone` at a tombstone; undefined where it leads nowhere. */
  at(anchor: string): string | undefined;
}

/** Publishes a text after an earlier edition. */
export function publish(
  text: string,
  earlier?: { ledger: Ledger },
  release = '1',
  day: string | null = null,
): Edition {
  const published = { ledger: earlier?.ledger ?? emptyLedger('example'), release, day };
  const edition = convert(
    new TextEncoder().encode(text),
    'example.txt',
    seed,
    () => null,
    published,
  );
  const { plan } = edition;
  const texts = new Map(plan.blocks.map(({ anchor, text: words }) => [anchor, words]));
  const enter = (divisions: typeof plan.outline): void => {
    for (const { anchor, title, children } of divisions) {
      if (!texts.has(anchor)) texts.set(anchor, title);
      enter(children);
    }
  };
  enter(plan.outline);
  const to = new Map((plan.aliases ?? []).map((alias) => [alias.anchor, alias.to]));
  const graves = new Set((plan.tombstones ?? []).map(({ anchor }) => anchor));
  return {
    ...edition,
    at: (anchor) => (graves.has(anchor) ? 'gone' : texts.get(to.get(anchor) ?? anchor)),
  };
}

/** The elements of an edition, with the anchors that it has. */
export function elementsIn({ ledger: { live }, at }: Edition): Element[] {
  const index = new Map(live.map(({ anchor }, i) => [anchor, i]));
  return live.map(({ anchor, kind, in: holder }) => ({
    kind,
    wanted: anchor,
    parent: holder === null ? null : (index.get(holder) ?? null),
    text: at(anchor) ?? '',
  }));
}
