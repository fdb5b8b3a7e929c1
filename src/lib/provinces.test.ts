import { expect, test } from 'vitest';
import { provinceOf, provinces } from './provinces.ts';

test('each of the 34 divisions has a tile of its own, and a code of its own', () => {
  expect(provinces).toHaveLength(34);
  const places = new Set(provinces.map(({ column, row }) => `${column} ${row}`));
  expect(places.size).toBe(34);
  expect(new Set(provinces.map(({ code }) => code)).size).toBe(34);
});

test('a province is known by its full name', () => {
  expect(provinceOf('湖北省')?.code).toBe('HB');
  expect(provinceOf('陕西省')?.code).toBe('SN');
  expect(provinceOf('广西壮族自治区')?.code).toBe('GX');
  expect(provinceOf('宜昌市')).toBeUndefined();
});
