import { expect, test } from 'vitest';
import { aroundLinks } from './around-links.ts';

test('no link holds another, and no word is lost', () => {
  const drawn = '1.加<b>快</b>发展<a class="doubt supplied" href="x#r1">。</a>续';
  expect(aroundLinks(drawn, '#s1')).toBe(
    '<a href="#s1">1.加<b>快</b>发展</a><a class="doubt supplied" href="x#r1">。</a>' +
      '<a href="#s1" tabindex="-1">续</a>',
  );
  expect(aroundLinks('一、总则', '#s1')).toBe('<a href="#s1">一、总则</a>');
});
