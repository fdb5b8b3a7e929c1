import { expect, test } from 'vitest';
import { nameKey } from './name.ts';

test.each([
  ['26. 3岁以下婴幼儿入托率', null, '3岁以下婴幼儿入托率'],
  ['16.细颗粒物（PM 2.5）年均浓度', '微克/立方米', '细颗粒物(PM2.5)年均浓度'],
  ['4.“15+8”产业增加值占地区生产总值比重*', '%', '15+8产业增加值占地区生产总值比重'],
  ['森林覆盖率（%）', '%', '森林覆盖率'],
  ['全员劳动生产率（万元）', '万元', '全员劳动生产率'],
  ['高新技术产业增加值占gdp比重', '%', '高新技术产业增加值占GDP比重'],
])('%s', (printed, unit, name) => expect(nameKey(printed, unit)).toBe(name));

test.each([
  ['每万人口发明专利拥有量', '每万名就业人员发明专利拥有量'],
  ['研发经费支出年均增速', '研发经费支出'],
  ['高新技术企业（含中小企业）', '高新技术企业'],
  ['3.5G基站数', '5G基站数'],
])('%s is not %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
