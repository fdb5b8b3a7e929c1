/** Who imports whom, as dependency-cruiser sees it, types too. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { root } from '../folders.ts';
import { ROOMS, roomOf } from './order.ts';
import { rules } from './rules.ts';

/** An import that the law forbids. */
export interface Breach {
  rule: string;
  from: string;
  to: string;
}

export interface Imports {
  /** How many imports lead from a room to another. */
  edges: { from: string; to: string; count: number }[];
  breaches: Breach[];
  /** Rooms without a place in the order. */
  unplaced: string[];
}

const isTest = (path: string) => path.endsWith('.test.ts');

/** Reads the imports of the whole project. */
export async function readImports(): Promise<Imports> {
  const { output } = await cruise(['scripts', 'src'], {
    baseDir: root,
    ruleSet: { forbidden: [...rules] },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/fixtures/' },
  });
  const { modules, summary } = output as ICruiseResult;
  const edges = new Map<string, Imports['edges'][number]>();
  for (const { source, dependencies } of modules) {
    const from = roomOf(source);
    if (from === null || isTest(source)) continue;
    for (const { resolved } of dependencies) {
      const to = roomOf(resolved);
      if (to === null || to === from) continue;
      const edge = edges.get(`${from} ${to}`) ?? { from, to, count: 0 };
      edges.set(`${from} ${to}`, { ...edge, count: edge.count + 1 });
    }
  }
  const rooms = new Set(modules.flatMap(({ source }) => roomOf(source) ?? []));
  return {
    edges: [...edges.values()],
    breaches: summary.violations
      .map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
      .sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)),
    unplaced: [...rooms].filter((room) => !ROOMS.includes(room)),
  };
}
