const SO_MUCH =
  '(?:的?(?:总数|总量|数))?(?:一共|总共|大概|大约|约|就|共|应该|该|合计|有|是|为|会|到底|全部)*(?:多少|几(?!成))'
/** What a share is of, where a question asks how much the whole comes to: 占全市38%,那全市一共多少. */
const WHOLE_OF = new RegExp(`(?<!占)(全[国省市区县州旗])${SO_MUCH}`, 'u')
/** 全市高分学生一共大约多少人: the thing counted stands between. */
const WHOLE_OF_THINGS =
  /(?<!占)(全[国省市区县州旗])的?\p{Script=Han}{2,12}?(?:一共|总共|大概|大约|合计|总数)+(?:一共|总共|大概|大约|约|有|是|为)*(?:多少|几(?!成))/u
/** 预算盘子大概多大: what a share of a plan is of; 预算收入 is the name of an indicator. */
const PLAN =
  /(预算|年度计划|全年计划|年度任务|全年任务|计划|任务)(?:总?[数额量]|总?盘子|规模|总量)?(?:一共|总共|大概|大约|约|应该|该|会|有|是|为)*(?:多少|几个?亿|多大)/u
/** The asker wants it worked out: nothing less turns a share back into what it is a share of. */
const BACKWARDS =
  /[反倒推估换折]算|反推|倒推|推出|算(?:一下|一算|下|算|出|得|个)|\bimpl(?:y|ies|ied)\b|\b(?:work(?:ed)?|figure) out\b|\b(?:calculate|compute|estimate|derive)\b/iu
/** 既然18亿是预算的46%,预算大概多大: with the share in hand a rough amount, or what follows from it, is arithmetic too. */
const FOLLOWS = /既然|如果|假如|要是|大概|大约|粗略|\bif\b|\b(?:roughly|approximately)\b/iu
const SHARE_GIVEN = /\d(?:\.\d+)?\s*(?:%|\bper ?cent\b)|成(?!都)/iu
/** 文件里写的总数, 报告有没有写: what stands there is asked, and nothing that follows from it. */
const AS_WRITTEN =
  /(?:文件|报告|计划|材料|原文|文中|文里|里面?|上面?)[^,，。;；?？]{0,4}(?:写|列|载|提到|给出|给的|公布|明确)|写明|白纸黑字|\b(?:stated?|written|printed|says?|given) in\b|\bdo(?:es)? the (?:documents?|reports?|plans?|papers?) (?:state|say|give)\b/iu
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bhow (?:large|big|much)\b[^?]*\bbudget\b|\bwhat\b[^?]*\b(?:total|full-year|whole|annual) budget\b/i, '预算'],
  [/\bhow many\b[^?]*\b(?:city-?wide|in the (?:whole |entire )?city)\b/i, '全市'],
  [/\bhow many\b[^?]*\b(?:province-?wide|in the (?:whole |entire )?province)\b/i, '全省'],
]

/** The whole that a question asks for, by its word (全市, 预算); undefined where it asks for none to be worked out. */
export function askedWhole(text: string): string | undefined {
  if (!asksBackwards(text)) return undefined
  const things = WHOLE_OF.exec(text)?.[1] ?? WHOLE_OF_THINGS.exec(text)?.[1]
  return things ?? PLAN.exec(text)?.[1] ?? ENGLISH.find(([form]) => form.test(text))?.[1]
}

function asksBackwards(text: string): boolean {
  return BACKWARDS.test(text) || (FOLLOWS.test(text) && SHARE_GIVEN.test(text) && !AS_WRITTEN.test(text))
}

/** The words of a question that tell what a whole is of, without those that ask for it. */
export function withoutWholeAsked(content: string): string {
  return content.replace(
    /反算|反推|倒推|倒算|推算|推出|算出|既然|[按照](?:报告|文件|计划)的?(?:说法|口径)?|总?盘子|总[数量额]|规模|大概|大约|多大|全年/gu,
    ' ',
  )
}
