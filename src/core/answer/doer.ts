import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'

/** Words by which a sentence names somebody in charge without a list of units. */
export const NAMES_OWNER =
  /牵头|责任单位|责任领导|负责|包保|首办|承建|(?:建设|施工|业主)单位|开发商|投资方|由[^,，;。]{2,12}?(?:承担|组织|主办|联系|统筹|落实)|联合(?=[^,，;。、]{2,}?(?:组建|制定|举办|建设|开展|共建|成立|打造|印发|研发))|委托|会同/

/** 谁来建, 由谁组织: the verb whose doer is asked. */
const DOES = /(?:由谁(?:来|去)?|谁(?:来|去|负责来?|在))(\p{Script=Han}{1,2})/u
/** Whom a plan calls on to do a thing: 鼓励企业建设, 组织高校举办. */
const CALLS_ON = '(?:由|鼓励|支持|组织|引导|动员|发动|指导|选派|安排|委托|依托)'

/** The clause says who does what the question asks the doer of: 鼓励社会力量建设…, 部门报到 for 谁来报到. */
export function tellsDoer({ located, start, end }: Passage, { text }: Question): boolean {
  // 被哪些部门推荐: the clause says by whom
  if (BY_WHOM.test(text)) return /被(?!征|誉|评)\p{Script=Han}{2}/u.test(located.paragraph.text.slice(start, end))
  if (tellsWhoseDeed(located.paragraph.text.slice(start, end), text)) return true
  const verb = DOES.exec(text)?.[1]?.replace(/[的呢吗啊?？]$/u, '')
  if (verb === undefined || verb === '' || ANY_VERB.test(verb)) return false
  const words = located.paragraph.text.slice(start, end)
  if (new RegExp(`${CALLS_ON}[^,，。;；]{2,36}?${verb}`, 'u').test(words)) return true
  if (verb.length < 2) return false
  const ofSomebody = new RegExp(
    `([^,，。;；、]{0,14}${SOMEBODY})(?:分别|定点|对口|牵头|直接|严格|对照|认真|全面|统一|具体|共同|自行|依法|负责){0,2}${verb}`,
    'u',
  ).exec(words)?.[1]
  if (ofSomebody !== undefined && !new RegExp(`${FOR_WHOM}[^,，。;；]*$`, 'u').test(ofSomebody)) return true
  return new RegExp(`(?:^|[“、,，])\\p{Script=Han}{2,4}${verb}(?:[”、,，]|$)`, 'u').test(words)
}

/** 视察由谁来做: a deed by its noun, and nobody who does it. */
const WHOSE_DEED =
  /(\p{Script=Han}{2})(?:工作|活动)?是?由?(?:谁|哪一?[个家](?:单位|部门|机关|机构)?)(?:来|去|负责)?(?:做|办|搞|开展|组织|实施|进行|干|弄|牵头)/u

/** 区人大对某事的视察 is done by the 区人大. */
function tellsWhoseDeed(words: string, question: string): boolean {
  const deed = WHOSE_DEED.exec(question)?.[1]
  if (deed === undefined) return false
  return new RegExp(`[^,，。;；、]{0,14}(?:${SOMEBODY}|人大|政协)对[^,，。;；]{2,24}?${deed}`, 'u').test(words)
}

const BY_WHOM = /被(?:哪|谁|什么|啥)/

/** What somebody who does a thing is called by at the end: 区领导, 建设单位. */
const SOMEBODY =
  '(?:领导|干部|部门|单位|公司|企业|集团|街道|社区|委员会|办公室|指挥部|专班|小组|协会|商会|联盟|专家|党员|网格员|志愿者|银行|医院|学校|高校|政府|[局委办])'
/** Somebody for, to or with whom it is done. */
const FOR_WHOM = '(?:为|对(?!口)|向|给|帮助?|协助|服务|支持)'

/** Verbs that speak of anything and name no deed: 谁来搞, 谁来负责. */
const ANY_VERB = /^(?:[搞弄做办抓管干]|负责?|牵头?|承担?|落实?|推进?|主)/

/** 谁选拔企业 begins with the doer; 谁的, 跟谁, 买给谁 ask for somebody else. */
const DOER_FIRST = /(?:^|[,，、\s])谁(?![的家跟和都]|能|可以|会)\p{Script=Han}{2,}/u
/** 专项债谁去申报的: it is the subject of what follows, and nobody to whom it is done. */
const DOER_NEXT =
  /(?<![给跟和与向为对由归被是找让叫派按用替靠比有])谁(?:去|来|在|负责)?(?![的家跟和都]|能|可以|会)\p{Script=Han}{2,4}的/u

/** The doer of a deed is asked and the clause names none. */
export function leavesDoerOut(passage: Passage, question: Question): boolean {
  if (!DOER_FIRST.test(question.words) && !DOER_NEXT.test(question.words)) return false
  const words = passage.located.paragraph.text.slice(passage.start, passage.end)
  return (
    !NAMES_OWNER.test(words) &&
    !/单位|机构|政府(?!专项|债|投资|购买|采购|服务|补贴|资金|平台|性|工作)|部门|公司|企业家|协会|由|局|委/.test(words)
  )
}
