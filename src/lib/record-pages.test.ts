import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Repair } from '../plan.schema.ts';
import { repairKinds } from '../plan.schema.ts';
import { arrange } from './apparatus.ts';
import { levelOf, levels } from './levels.ts';
import { alikeOn, recordPages, recordRoute } from './record-pages.ts';
import { routes } from './routes.ts';

const repair = (at: number, kind: Repair['kind'], doubted: boolean): Repair => ({
  id: `r${at}`,
  kind,
  rule: `rule-${at % 3}`,
  src: [at, at + 1],
  line: at,
  before: `${at}`,
  after: '',
  certainty: 'high',
  anchor: null,
  ...(doubted && { doubt: 'odd' as const }),
});

const apparatuses = fc
  .array(fc.tuple(fc.constantFrom(...repairKinds), fc.boolean()), { maxLength: 400 })
  .map((all) => all.map(([kind, doubted], at) => repair(at, kind, doubted)));

test('each record stands on one page, what is doubtful first, and its address says which', () => {
  fc.assert(
    fc.property(apparatuses, (apparatus) => {
      const pages = recordPages({ apparatus });
      const all = pages.flat();
      expect(new Set(all)).toEqual(new Set(arrange(apparatus).records));
      expect(all).toHaveLength(arrange(apparatus).records.length);
      const order = all.map((one) => levels.indexOf(levelOf(one)));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      for (const [at, page] of pages.entries()) {
        for (const one of page)
          expect(recordRoute({ id: 'a', apparatus }, one)).toBe(routes.apparatus('a', at + 1));
        expect(
          alikeOn(page)
            .flatMap(([, , , , ids]) => ids)
            .sort(),
        ).toEqual(page.map(({ id }) => id).sort());
      }
    }),
  );
});

test('a plan without repairs has one page, and what is told in a group is on the first', () => {
  expect(recordPages({ apparatus: [] })).toEqual([[]]);
  const grouped = repair(1, 'reg', false);
  const apparatus = [{ ...grouped, before: ',', after: '，' }];
  expect(recordRoute({ id: 'a', apparatus }, apparatus[0] ?? grouped)).toBe(routes.apparatus('a'));
});
