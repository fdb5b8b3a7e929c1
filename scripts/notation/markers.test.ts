import { describe, expect, test } from 'vitest';
import { readAttachmentCaption, readBoxCaption, readMarker, readTableCaption } from './markers.ts';

describe('a label', () => {
  test.each([
    // text, kind, label, value, length with the spaces behind it
    ['第一篇 总论', 'part', '第一篇', 1, 4],
    ['第二部分 任务', 'part', '第二部分', 2, 5],
    ['第三章 总则', 'chapter', '第三章', 3, 4],
    ['第 三 章　总则', 'chapter', '第 三 章', 3, 6],
    ['第3章总则', 'chapter', '第3章', 3, 3],
    ['第一节 发展', 'section', '第一节', 1, 4],
    ['第十二条 为规范', 'article', '第十二条', 12, 5],
    ['十一、保障', 'han', '十一、', 11, 3],
    ['一 、基础', 'han', '一 、', 1, 3],
    ['（一）成效', 'hanParen', '（一）', 1, 3],
    ['(十一)成效', 'hanParen', '(十一)', 11, 4],
    ['（ 一 ）成效', 'hanParen', '（ 一 ）', 1, 5],
    ['1.平台', 'num', '1.', 1, 2],
    ['1．平台', 'num', '1．', 1, 2],
    ['1﹒平台', 'num', '1﹒', 1, 2],
    ['1、平台', 'num', '1、', 1, 2],
    ['１．平台', 'num', '１．', 1, 2],
    ['12. \t平台', 'num', '12.', 12, 5],
    ['Ⅱ．任务', 'roman', 'Ⅱ．', 2, 2],
    ['IV. 保障', 'roman', 'IV.', 4, 4],
    ['三．保障', 'han', '三．', 3, 2],
    ['㈠平台', 'hanParen', '㈠', 1, 1],
    ['⑵人才', 'numParen', '⑵', 2, 1],
    ['⒊ 企业', 'num', '⒊', 3, 2],
    ['第一条【目的】为', 'article', '第一条', 1, 3],
    ['1.2 总则', 'decimal2', '1.2', 2, 4],
    ['1.2、平台建设', 'decimal2', '1.2、', 2, 4],
    ['1.3公共服务', 'decimal2', '1.3', 3, 3],
    ['1.2.3总则', 'decimal3', '1.2.3', 3, 5],
    ['（1）项目', 'numParen', '（1）', 1, 3],
    ['（１２）项目', 'numParen', '（１２）', 12, 4],
    ['1)项目', 'numParen', '1)', 1, 2],
    ['③项目', 'circled', '③', 3, 1],
  ])('%s', (text, kind, label, value, length) => {
    expect(readMarker(text)).toMatchObject({ kind, label, value, length });
  });

  test.each([
    ['3.2018年启动', 'the point stands in front of a year'],
    ['3.5%以上', 'a percentage'],
    ['３．５％以上', 'a percentage, full-width'],
    ['2.5亿元', 'a decimal number'],
    ['3.2倍', 'a decimal number'],
    ['1.2公里', 'a decimal number'],
    ['1.5 人', 'a decimal number'],
    ['I类企业', 'a class, not a number'],
    ['VR. Games', 'a Latin word'],
    ['2021年', 'a year'],
    ['100、其他', 'no plan counts so far'],
    ['一是加强', 'the sentence goes on'],
    ['一方面', 'a word'],
    ['第三章的内容', 'a sentence about a chapter'],
    ['第十二条为规范', 'an article is set off by a space'],
  ])('%s is none: %s', (text) => {
    expect(readMarker(text)).toBeNull();
  });
});

describe('a caption', () => {
  test.each([
    ['表1 主要指标', '表1', '1', '主要指标'],
    ['表1-1益阳市主要目标', '表1-1', '1-1', '益阳市主要目标'],
    ['附表2：重点项目清单', '附表2', '2', '重点项目清单'],
    ['表１ 主要指标', '表１', '1', '主要指标'],
    ['表 主要指标', '表', null, '主要指标'],
  ])('of a table: %s', (text, label, number, title) => {
    expect(readTableCaption(text)).toEqual({ label, number, title });
  });

  test.each(['表明决心', '表现突出', '表1所示，情况良好。', '表 情况'])(
    'of no table: %s',
    (text) => {
      expect(readTableCaption(text)).toBeNull();
    },
  );

  test.each([
    ['专栏1 生物医药项目', '专栏1', '1', '生物医药项目'],
    ['专栏：重大工程', '专栏', null, '重大工程'],
    ['专栏一 重大工程', '专栏一', '一', '重大工程'],
    ['专 栏 2 重大工程', '专 栏 2', '2', '重大工程'],
  ])('of a box: %s', (text, label, number, title) => {
    expect(readBoxCaption(text)).toEqual({ label, number, title });
  });

  test.each(['专栏2中的项目', '专栏一所列', '专栏内容'])('of no box: %s', (text) => {
    expect(readBoxCaption(text)).toBeNull();
  });

  test.each([
    ['附件1：项目清单', '附件1', '1', '项目清单'],
    ['附件：', '附件', null, ''],
    ['附 件 2．名单', '附 件 2', '2', '名单'],
    ['附件 2026年任务表', '附件', null, '2026年任务表'],
    ['附件2 2026年任务表', '附件2', '2', '2026年任务表'],
    ['附件十二 任务表', '附件十二', '十二', '任务表'],
    ['附件 三年行动任务清单', '附件', null, '三年行动任务清单'],
    ['附件 五项制度清单', '附件', null, '五项制度清单'],
    ['附件 10项重点工程', '附件', null, '10项重点工程'],
    ['附件一：任务表', '附件一', '一', '任务表'],
  ])('of an attachment: %s', (text, label, number, title) => {
    expect(readAttachmentCaption(text)).toEqual({ label, number, title });
  });
});
