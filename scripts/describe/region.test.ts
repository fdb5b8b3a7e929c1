import { expect, test } from 'vitest';
import { regionAt, regionOf } from './region.ts';

test.each([
  ['湖北省人民政府', '湖北省', '省', null],
  ['宜昌市科技创新规划', '宜昌市', '市', '湖北省'],
  ['江苏省苏州市规划', '苏州市', '市', '江苏省'],
  ['中共宜昌市委', '宜昌市', '市', '湖北省'],
  ['天门市规划', '天门市', '县', '湖北省'],
  ['益阳市赫山区规划', '赫山区', '县', '益阳市'],
  ['上海市浦东新区规划', '浦东新区', '县', '上海市'],
  ['吉林省吉林市规划', '吉林市', '市', '吉林省'],
  ['国务院办公厅', '全国', '国家', null],
  ['人力资源社会保障部 财政部', '全国', '国家', null],
  ['国家税务总局', '全国', '国家', null],
  ['市场监管总局', '全国', '国家', null],
  ['中国共产党海宁市委员会', '海宁市', '县', '嘉兴市'],
])('%s', (text, name, level, parent) => {
  expect(regionAt(text)).toEqual({ name, level, parent });
});

test('of places that share a name the parent is known only where it is printed', () => {
  expect(regionAt('朝阳区规划')).toEqual({ name: '朝阳区', level: '县', parent: null });
  expect(regionAt('北京市朝阳区规划')).toEqual({ name: '朝阳区', level: '县', parent: '北京市' });
});

test.each([
  '宣传部',
  '中国（云岭）自由贸易试验区',
  '全省规划',
  '示范区规划',
  '我市规划',
  '宜昌科教城规划',
  '',
])('no place: %s', (text) => {
  expect(regionAt(text)).toBeNull();
});

test('another name may tell which of the places that share a name it is', () => {
  const chaoyang = { name: '朝阳区', level: '县', parent: '北京市' };
  expect(regionOf(['朝阳区规划', null, '北京市朝阳区人民政府'])).toEqual(chaoyang);
  expect(regionOf(['朝阳区规划', '长春市科技局'])).toEqual({ ...chaoyang, parent: null });
  expect(regionOf(['示范区规划', null])).toBeNull();
});
