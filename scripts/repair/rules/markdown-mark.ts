import { readMarkdown } from '../../markdown/read.ts';
import { defineRepair, type Proposal } from '../rule.ts';

/** Marks of Markdown; what they say of headings is read beside. */
export default defineRepair({
  id: 'markdown-mark',
  kind: 'drop',
  bound: 4000,
  proves: ['sentence', 'number', 'row'],
  certainty: 'exact',
  title: '删去 Markdown 标记',
  about:
    '井号、星号、引用号、链接地址、图片、分隔线、文件头信息等是 Markdown 的排版标记，不是文件的文字：删去标记，保留其中的文字；井号所示的标题层次用来认标题。',
  notWhen: '底本不是 Markdown；不成对的星号，或数字之间的乘号。',
  examples: [
    { keeps: '指标\n>7、力争超过全省', because: '数前的大于号' },
    {
      before: '## 一、总体要求\n**（一）思想。**坚持[创新](http://a.cn/b)。',
      after: '一、总体要求\n（一）思想。坚持创新。',
    },
    { before: '- 建设平台\n> 引用\n***\n完', after: '建设平台\n引用\n完' },
    {
      before: '> 专栏1 重点工程\n> 1. 平台建设。\n> 2025年建成。',
      after: '专栏1 重点工程\n1. 平台建设。\n2025年建成。',
    },
    { keeps: '床位占比\n> 60%\n> 2.5', because: '是大于号' },
    { keeps: '指标*，目标*：长3*4*5米', because: '是注号和乘号' },
    { keeps: '增长5~8%，目标3~4个', because: '是范围' },
  ],
  *find({ text }): Iterable<Proposal> {
    for (const mark of readMarkdown(text).marks) yield { ...mark, after: '' };
  },
});
