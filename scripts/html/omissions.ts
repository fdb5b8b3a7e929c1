/** What a page holds and its text does not: each by a rule of its own. */
import { declareOmission } from '../source/omission.ts';

declareOmission(
  'page-around',
  '网页正文以外的文字',
  '导航、栏目、页脚、相关链接等在正文容器之外：',
  '整句的文字或章节标题在容器之外，一并收入正文。',
);
declareOmission(
  'page-hidden',
  '网页隐藏的文字',
  '网页不显示的块：',
  '隐藏的块占全页文字一半以上而页面别处没有同样的文字：那就是正文，照录；编号恰补上页面所缺的章节，也照录。',
);
declareOmission(
  'page-control',
  '网页的控件与标题',
  '浏览器标题、按钮、选项、表单里的文字：',
  '同上。',
);
declareOmission(
  'page-control-inline',
  '网页句中的控件',
  '按钮、选项夹在一句话的中间，两侧紧接汉字或数字，可能就是句中的字：',
  '控件在句外。',
);
declareOmission(
  'page-hidden-inline',
  '网页句中隐藏的文字',
  '网页不显示、却夹在一句话中间的字，常是防复制的杂字，也可能是正文：',
  '在句外。',
);
declareOmission(
  'struck-text',
  '带删除线的文字',
  '网页或 Word 文件用删除线划去的文字：',
  '没有划去；纯文本和 Markdown 里的删除线记号照录。',
);
declareOmission(
  'picture-words',
  '图片的说明文字',
  '网页用文字说明的图片：图里的字不能照录，说明文字可能就是图里的标题：',
  '图片没有说明文字。',
);
declareOmission(
  'page-copy',
  '网页里重复的一份正文',
  '网页为手机、打印等另放了一份相同的正文：只发布一份。',
  '两份有两百分之一以上的字不同；不足的，不同之处记在说明里。',
);
declareOmission(
  'page-index',
  '网页的公文索引表',
  '索引号、发文机关、发布日期等标明文件的表格：移入页首的说明。',
  '少于三项标签，或超过六百字。',
);
