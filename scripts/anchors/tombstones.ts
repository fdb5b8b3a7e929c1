/** Sets a tombstone into the tree where an element stood that is gone, so that links to it still lead somewhere. */
import type { Content, Gone, Root, Table } from '../pdast.ts';
import { destinations, type Ledger } from './ledger.ts';

/** A node of the top or of a section, with the list that it stands in. */
interface Place {
  node: Content;
  list: Content[];
  /** The section whose list it is; null at the top. */
  holder: string | null;
}

/** For each anchor the node that it stands in and the sections around it, innermost first. */
function placesOf(root: Root): Map<string, readonly Place[]> {
  const places = new Map<string, readonly Place[]>();
  const enterTable = (table: Table, chain: readonly Place[]) => {
    places.set(`${table.anchor}-head`, chain);
    for (const { anchor } of table.rows) places.set(anchor, chain);
  };
  const enter = (list: Content[], holder: string | null, above: readonly Place[]) => {
    for (const node of list) {
      if (node.type === 'gone') continue;
      const chain = [{ node, list, holder }, ...above];
      places.set(node.anchor, chain);
      if (node.type === 'division') enter(node.children, node.anchor, chain);
      if (node.type === 'table') enterTable(node, chain);
      if (node.type !== 'box' && node.type !== 'notice') continue;
      for (const child of node.children) {
        places.set(child.anchor, chain);
        if (child.type === 'table') enterTable(child, chain);
      }
    }
  };
  enter(root.children, null, []);
  return places;
}

/** Puts a stone behind a node, and behind the stones that stand there. */
function putBehind(node: Content | null, list: Content[], stone: Gone): void {
  let at = node === null ? 0 : list.indexOf(node) + 1;
  while (list[at]?.type === 'gone') at += 1;
  list.splice(at, 0, stone);
}

/** Puts what the ledger says is gone into the tree; neighbours that went together share a stone. */
export function setTombstones(root: Root, ledger: Ledger): void {
  const leads = destinations(ledger);
  const places = placesOf(root);
  const graves = new Map(ledger.gone.map((entry) => [entry.anchor, entry]));
  const stones = new Map<string, Gone>();

  /** What a chain of graves ends at. */
  const surviving = (anchor: string | null, next: 'after' | 'in'): string | null => {
    const grave = anchor === null ? undefined : graves.get(anchor);
    if (grave) return surviving(grave[next], next);
    const end = anchor === null ? undefined : leads.get(anchor);
    return end === undefined || !graves.has(end) ? (end ?? null) : surviving(end, next);
  };
  const names = new Map<string, string[]>();
  for (const { anchor } of [...ledger.gone, ...ledger.aliases]) {
    const end = leads.get(anchor) ?? '';
    names.set(end, [...(names.get(end) ?? []), anchor]);
  }

  for (const { anchor, in: holder, after, gone: release } of ledger.gone) {
    const chain = places.get(surviving(after, 'after') ?? '') ?? [];
    const section = surviving(holder, 'in');
    // Behind what stood in front, in the section that held it; if that is its heading, at its beginning.
    const behind = chain.find((place) => place.holder === section);
    const first = behind
      ? undefined
      : (chain.find(({ node }) => node.anchor === section) ?? chain[0]);
    const [node, list] = behind
      ? [behind.node, behind.list]
      : first?.node.type === 'division'
        ? [null, first.node.children]
        : first
          ? [first.node, first.list]
          : [null, root.children];
    const key = `${release ?? ''} ${node?.anchor ?? `in ${section ?? ''}`}`;
    const stone = stones.get(key);
    if (stone) {
      stone.others.push(...(names.get(anchor) ?? []));
    } else {
      const fresh: Gone = {
        type: 'gone',
        release,
        anchor,
        others: names.get(anchor)?.slice(1) ?? [],
      };
      stones.set(key, fresh);
      putBehind(node, list, fresh);
    }
  }
}
