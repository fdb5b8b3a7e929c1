/** A document that speaks of a plan and is none: an explanation, an interview, a notice of something else. */
import { UNTITLED } from '../describe/titles.ts';
import type { Lint } from './rule.ts';
import { said } from '../said/said.ts';

const ABOUT =
  /(解读|答记者问|问答|图解|一图读懂|新闻发布会|发布会实录|情况通报|征求意见的?公告|公示|报道|评论)(?:[（(].*[）)])?$/;

/** Documents of a kind of their own that plans are issued as. */
const LIKE_PLAN =
  /(?:计划|措施|建议|条例|规定|纲要|清单|目录|方案|战略|蓝图|大纲|安排|部署|白皮书|工作报告|任务|预案|导则|规程|标准|规范|指南|指引|政策|规则|制度|决定)(?:[（(].*[）)])?$/;

export const notAPlan: Lint = {
  id: 'not-a-plan',
  title: '不像规划',
  about:
    '题名说明这是解读、答记者问、通知一类文件，不是规划、方案、意见本身：可能收错了文件，或只抓到通知、没有抓到所发的规划。',
  todo: said(
    '换用规划全文；确要收录的，在校订文件里说明理由免除。',
    'take the plan itself; if this is meant, waive it in the yaml with a reason',
  ),
  *check({ description: { title, kind }, blocks }) {
    const at = blocks.find((block) => block.kind === 'title')?.src[0];
    const where = at !== undefined && { at };
    const about = ABOUT.exec(title)?.[1];
    if (title === UNTITLED) yield { message: said('没有认出题名', 'no title was found') };
    else if (about !== undefined)
      yield {
        message: said(
          `题为“${about}”，不是规划本身`,
          `the title says “${about}”: this is not the plan itself`,
        ),
        ...where,
      };
    else if (kind === '通知')
      yield {
        message: said(
          '题为通知，没有所发的规划正文',
          'this is a notice without the plan that it issues',
        ),
        ...where,
      };
    else if (kind === '其他' && !LIKE_PLAN.test(title))
      yield {
        message: said(
          `题名“${title.slice(0, 30)}”不像规划`,
          `the title "${title.slice(0, 30)}" is not that of a plan`,
        ),
        ...where,
      };
  },
};
