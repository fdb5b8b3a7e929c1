import { expect, test } from 'vitest';
import { ownParagraphs, ownWords } from './own-words.ts';

test('words that one text repeats and the others never have', () => {
  const own = '建设三峡实验室。三峡实验室牵头，发展高新技术企业。支持高新技术企业。';
  expect(ownWords(own, ['发展高新技术企业，支持高新技术企业。'])).toEqual(['三峡实验室']);
  expect(ownWords(own, [own])).toEqual([]);
  // 权融资 is no word: 股 and 债 stand before it.
  expect(ownWords('股权融资、债权融资要扩大，引导股权融资和债权融资。', [])).toEqual([
    '股权融资',
    '债权融资',
  ]);
  expect(ownWords('', [])).toEqual([]);
});

test('paragraphs of which the others have next to nothing', () => {
  const shared = '深入实施创新驱动发展战略，全面提升科技创新能力，推动高质量发展取得新成效。';
  const own = '依托三峡大坝打造清洁能源之都，发展船舶制造、柑橘种植与中药材加工等特色产业。';
  expect(ownParagraphs([shared, own, '短句。'], [shared])).toEqual([false, true, false]);
});
