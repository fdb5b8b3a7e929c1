/** What is missing from a text is said at the head of its page. */
import { expect, test } from 'vitest';
import { madeMeta, nothingLeftOut } from '../fixtures/made.ts';
import type { Plan } from '../plan.schema.ts';
import { losses } from './losses.ts';

const planWith = (warnings: Plan['warnings']): Plan => ({
  ...madeMeta('a'),
  ...nothingLeftOut,
  ...{ outline: [], tables: [], boxes: [], attachments: [], blocks: [], apparatus: [], links: [] },
  warnings,
});

test('a text that is cut says where', () => {
  const cut = { rule: 'cut-tail', line: 9, message: '底本缺末尾：末尾写着“阅读全文”' };
  expect(losses(planWith([cut]))).toEqual([{ text: `${cut.message}。`, anchor: null }]);
});

test('other warnings are no losses', () => {
  expect(losses(planWith([{ rule: 'no-stop', line: 9, message: '段末没有句号' }]))).toEqual([]);
});
