import { expect, test } from 'vitest';
import { official } from '../handle/official.ts';
import type { Cited } from '../handle/cite.ts';
import { referencesTo } from './references.ts';

const cited: Cited = {
  plan: 'linhai-145-sti',
  anchor: 's3-2-p2',
  title: '临海市科技创新“十四五”规划',
  number: '临政发〔2021〕7号',
  issuer: '临海市人民政府',
  dated: '2021-05-06',
  place: '三、（二）第2段',
  words: '',
  library: '规划文库',
  text: '到2025年，……',
  name: 'https://a.example/plans/linhai-145-sti/index.html#s3-2-p2',
};
const [standard, bibtex, ris] = referencesTo(cited, '2026-01-02').map(({ text }) => text);

test('the form of GB/T 7714 has the place where pages stand, and not in the title', () => {
  expect(standard).toBe(
    '临海市人民政府. 临海市科技创新“十四五”规划: 临政发〔2021〕7号[A/OL]. 规划文库整理本, 2021: 三、（二）第2段(2021-05-06)[2026-01-02]. https://a.example/plans/linhai-145-sti/index.html#s3-2-p2.',
  );
  const [bare] = referencesTo(
    { ...cited, number: '', issuer: '', dated: '', place: '' },
    '2026-01-02',
  );
  expect(bare?.text).toBe(
    '临海市科技创新“十四五”规划[A/OL]. 规划文库整理本[2026-01-02]. https://a.example/plans/linhai-145-sti/index.html#s3-2-p2.',
  );
});

test('BibTeX keeps names whole and its own signs out; RIS ends as it must; what is not known is left out', () => {
  expect(bibtex).toContain('@misc{linhai-145-sti-s3-2-p2,');
  expect(bibtex).toContain('  author = {{临海市人民政府}},');
  expect(bibtex).toContain('  month = {05},');
  const [, odd, lean] = referencesTo({ ...cited, title: 'R&D_{x}', dated: '2021' }, '2026-01-02');
  expect(odd?.text).toContain('title = {{R\\&D\\_\\{x\\}}},');
  expect(odd?.text).not.toContain('month');
  expect(lean?.text).toContain('PY  - 2021\r\n');
  expect(ris?.startsWith('TY  - GOVDOC\r\n')).toBe(true);
  expect(ris?.endsWith('ER  - \r\n')).toBe(true);
});

test('official prose names the place, the words in quotes of their own, and the edition', () => {
  expect(official({ ...cited, words: '实施“一号工程”' })).toBe(
    '《临海市科技创新“十四五”规划》（临政发〔2021〕7号）三、（二）第2段：“实施‘一号工程’”（规划文库整理本） https://a.example/plans/linhai-145-sti/index.html#s3-2-p2',
  );
});
