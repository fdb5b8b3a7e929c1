/** The dependency law, as rules for dependency-cruiser. */
import type { IForbiddenRuleType } from 'dependency-cruiser';
import { ROOMS } from './order.ts';

const pattern = (room: string) =>
  room === 'source'
    ? 'source(?:/|\\.ts$)'
    : room.endsWith('.ts')
      ? `${room.replace('.', '\\.')}$`
      : `${room}/`;

const inside = (rooms: readonly string[]) => `^scripts/(?:${rooms.map(pattern).join('|')})`;

/** Tests, and what only they use, may ask for everything. */
const TESTS = '\\.test\\.ts$';

const upwards: IForbiddenRuleType[] = ROOMS.slice(0, -1).map((room, place) => ({
  name: 'upwards',
  severity: 'error',
  from: { path: inside([room]), pathNot: TESTS },
  to: { path: inside(ROOMS.slice(place + 1)) },
}));

/** What both sides read: the contract, the folding of search, the addresses, how the library is arranged, the words of the interface. */
const SHARED =
  '^src/(?:plan\\.schema|library\\.schema|settings\\.schema|repair-kinds|lib/routes|lib/library|ui/zh)\\.ts$|^src/search/';

export const rules: readonly IForbiddenRuleType[] = [
  ...upwards,
  {
    name: 'site-asks-converter',
    severity: 'error',
    from: { path: '^src/', pathNot: TESTS },
    to: { path: '^scripts/' },
  },
  {
    name: 'converter-asks-site',
    severity: 'error',
    from: { path: '^scripts/', pathNot: TESTS },
    to: { path: '^src/', pathNot: SHARED },
  },
  {
    name: 'only-compile-knows-markdown',
    severity: 'error',
    from: { path: '^scripts/', pathNot: [TESTS, '^scripts/compile/'] },
    to: { path: 'node_modules/(?:remark-|mdast-util-|micromark)' },
  },
  {
    name: 'circle',
    severity: 'error',
    from: { path: '^(?:scripts|src)/' },
    to: { circular: true },
  },
];
