import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, loneAnchor, readPointer } from './pointer.ts';

const at = (plan: string, fragment: string, page = 'plan') => ({ plan, page, fragment });

describe('an address', () => {
  test.each([
    ['linhai-145-sti#s3-1-p2', at('linhai-145-sti', 's3-1-p2')],
    ['plans/linhai-145-sti/index.html#s3-1', at('linhai-145-sti', 's3-1')],
    [
      'http://10.1.2.3:8080/wk/plans/linhai-145-sti/index.html?q=a%20b#s3-1',
      at('linhai-145-sti', 's3-1'),
    ],
    ['file:///D:/文库/plans/linhai-145-sti/index.html#t1-r4', at('linhai-145-sti', 't1-r4')],
    ['D:\\文库\\plans\\linhai-145-sti\\index.html', at('linhai-145-sti', '')],
    ['https://example.org/plans/linhai-145-sti/', at('linhai-145-sti', '')],
    ['https://example.org/plans/x/source/index.html#L12', at('x', 'L12', 'source')],
    ['https://example.org/plans/x/apparatus/index.html#r12', at('x', 'r12', 'apparatus')],
    ['（见 linhai-145-sti＃s3-1-p2）。', at('linhai-145-sti', 's3-1-p2')],
  ])('%s', (text, address) => {
    expect(readPointer(text)).toEqual({ address, cited: '', alone: true });
  });

  test('a fragment alone is one that words may be as well', () => {
    expect(readPointer(' #s3-1-p2 ')).toEqual({
      address: at('', 's3-1-p2'),
      cited: '',
      alone: false,
    });
    expect(loneAnchor('box2-3')).toBe('box2-3');
    expect(['r&d', '5g', 'box', 's3 s4', '三、', 'ai-2'].map(loneAnchor)).toEqual(
      Array(6).fill(null),
    );
  });
});

describe('a citation', () => {
  const official = '《临海市科技创新“十四五”规划》（临政发〔2021〕7号）三、（二）1.';
  const cited = '《临海市科技创新"十四五"规划》(临政发(2021)7号)三、(二)1.';

  test('of the official form, with and without the address', () => {
    expect(readPointer(official)).toEqual({ address: null, cited, alone: true });
    expect(readPointer(`${official} https://example.org/plans/x/index.html#s3-2-1`)).toEqual({
      address: at('x', 's3-2-1'),
      cited,
      alone: true,
    });
    expect(readPointer(`${official}file:///E:/plans/x/index.html#s3-2-1`)?.cited).toBe(cited);
  });

  test('of the form of GB/T 7714, with an address or what stands for one', () => {
    const head =
      '临海市人民政府. 临海市规划：临政发〔2021〕7号：三、（二）[EB/OL]. (2021-05-06)[2026-01-02]. ';
    const inner = '临海市人民政府.临海市规划:临政发(2021)7号:三、(二)';
    expect(readPointer(`${head}http://a/plans/x/index.html#s3-2.`)).toEqual({
      address: at('x', 's3-2'),
      cited: inner,
      alone: true,
    });
    expect(readPointer(`${head}x#s3-2.`)).toEqual({
      address: at('x', 's3-2'),
      cited: inner,
      alone: true,
    });
  });

  test.each([
    '临政发〔2021〕7号',
    '临政发[2021] 7 号',
    '（临政发（2021）7号）',
    '临政发【2021】7号',
  ])('of a number alone: %s, which may be words', (text) => {
    const pointer = readPointer(text);
    expect(pointer?.cited).toContain('临政发(2021)7号');
    expect(pointer?.alone).toBe(false);
  });

  test('of a title alone may be words', () => {
    expect(readPointer('《临海市规划》')).toEqual({
      address: null,
      cited: '《临海市规划》',
      alone: false,
    });
  });
});

test.each([
  '科技创新',
  'R&D经费',
  '5G',
  '2025年',
  '"新 材料" -旧',
  'C#net',
  '14%',
  '第3号',
  'http://example.org/',
  '',
])('%s is words', (text) => {
  expect(readPointer(text)).toBeNull();
});

test('what the handle copies is read back, whatever stands around it', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/);
  const fragment = fc.stringMatching(/^(s|c|t|box|p)[1-9](-[a-z]?[1-9]){0,3}[b-d]?$/);
  const host = fc.constantFrom('https://a.example/', 'http://10.0.0.1:81/x/y/', 'file:///C:/文库/');
  fc.assert(
    fc.property(host, id, fragment, fc.string(), (host, plan, fragment, title) => {
      const name = `《${title.replaceAll(/[《》#/\\:]/gu, '')}》三、（二）`;
      const { address } = readPointer(`${name} ${host}plans/${plan}/index.html#${fragment}`) ?? {};
      expect(address).toEqual({ plan, page: 'plan', fragment });
    }),
  );
});

test('comparing does not see how signs were typed', () => {
  expect(comparable('宜府发［２０２２］ 11 号')).toBe(comparable('宜府发〔2022〕11号'));
});
