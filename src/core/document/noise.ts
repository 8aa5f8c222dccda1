/**
 * Lines that a web page or an archive put around a document and that are no part of it: breadcrumbs, toolbars,
 * links to other pages. They are counted, never indexed. Seen on government sites of every level.
 */
const NOISE_LINES: readonly RegExp[] = [
  /^(?:首页|您?当前(?:的)?位置[:：]?|您(?:现在)?的?位置[:：]?).*[>＞»/]/,
  // > 政务公开 > 规划计划 > 发展计划: the trail of a page whose first word stands on the line above
  /^您?(?:的)?当前(?:的)?位置[:：]?\s*(?:首页)?$/,
  /^[>＞»]\s*[^>＞»。]{2,20}(?:\s*[>＞»]\s*[^>＞»。]{1,20})+$/,
  /^(?:下载|打印|全屏|收藏|加大|还原|减小|】|【字号[:：]?|大|中|小|分享(?:到)?[:：]?|关闭(?:窗口)?|返回顶部|移动端头部|头部|尾部)$/,
  /^【?(?:字号|字体)[:：]/,
  /^(?:相关报道|相关链接|相关阅读|相关附件|扫一扫在手机上?(?:查看|打开)当前页面?)[:：。]?$/,
  /^[-—–] ?\d{1,4} ?[-—–]$/,
  /^第 ?\d{1,4} ?页(?:[,， /]*共 ?\d{1,4} ?页)?$/,
  /^【?(?:上|下)一(?:篇|条|页|则)】?[:：].{0,60}$/,
  /^扫一扫.{0,16}$/,
  /^(?:[【[(]?(?:打印(?:本页|此页)?|关闭(?:窗口|本页|页面)?|我要纠错|收藏(?:本页)?|分享(?:到)?|返回(?:顶部|列表|首页)?|下载)[】\])]? *[|｜]? *){2,}$/,
]

/** True for a line that belongs to the page around the document and not to the document. Takes folded text. */
export function isNoise(folded: string): boolean {
  return NOISE_LINES.some((form) => form.test(folded.trim()))
}

/**
 * True for a crumb that a page left below the last paragraph: a word or two without any mark.
 * `before` is the last line of the text proper; where that one is no finished sentence either, nothing is assumed.
 */
export function isTrailingCrumb(folded: string, before: string): boolean {
  return folded.length <= 6 && /^\p{Script=Han}+$/u.test(folded) && /[。!?”)]$/u.test(before.trim())
}
