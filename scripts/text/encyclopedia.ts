/** What an encyclopedia puts around and into a document that it quotes: its buttons, its box of facts, its references. */

/** Buttons of an article, each a line. */
export const BUTTONS =
  /^(?:播报|编辑|收藏|赞|讨论|上传视频|锁定|查看(?:我的收藏|历史|历史版本|更多|全部)|有用\+?1|已投票|添加义项|登录|注册|帮助|首页|分享|展开|收起|大陆|简体|繁体|工具|阅读|跳转到导航|跳转到搜索|跳到导航跳到搜索|自由的图书馆|本词条.{0,40}|同义词.{0,60}|一键生成义项目录|(?:秒懂|百度|维基|互动|搜狗)百科.{0,20}|维基文库.{0,20}|权威合作.{0,20})$/;

/** Names of the facts in the box of an article, each a line with its value on the next. */
export const FACTS =
  /^(?:中文名称?|外文名称?|别\s*名|类\s*别|性\s*质|发布(?:单位|机构|机关|时间|日期)|颁布(?:单位|机构|时间|日期)|发文(?:机关|单位|字号)|发布文号|文\s*号|所属地区|地\s*区|实施(?:时间|日期)|施行(?:时间|日期)|生效(?:时间|日期)|印发(?:时间|机关)|通过(?:时间|日期)|主题分类|信息分类|索引号)$/;

/** Sections that an encyclopedia makes of a notice and its plan. They name no part of the plan. */
export const SECTIONS =
  /^(?:(?:发文|印发|文件|规划)?通知(?:全文|内容|原文)?|(?:规划|文件|方案|计划|纲要|意见|办法|政策|通知)?(?:全文|原文|内容|正文|发布|背景|解读|内容解读|简介)|主要内容|发布信息|基本信息|政策解读|相关(?:报道|解读)|历史沿革)$/;

/** From here on an article speaks of itself. */
export const TAIL =
  /^(?:(?:参考资料|参考文献|词条统计|词条标签|词条图册|相关词条|学术论文|猜你关注)(?=[\s:：[［播]|$)|本作品(?:来自|在|的)|公有领域|取自“|取自"|检索自“|(?:隐藏)?分类[:：]|本页面?最后(?:编辑|修订))/;

/** 播报编辑 or [编辑] behind a heading. */
export const EDIT_MARK = /\s*(?:播报\s*编辑|[[［【]\s*编辑(?:源代码|本段)?\s*[\]］】])\s*$/;

/** A mark that leads to the references of the article: [1], [2-3]. */
export const REFERENCE = /[ \u00a0]?\[\s?\d{1,3}(?:\s?[-–,]\s?\d{1,3})?\s?\]/g;

/** Sections in which an article itself speaks of the document. */
export const ABOUT = /(?:解读|简介|报道|背景)$/;
