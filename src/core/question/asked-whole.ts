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
/** The asker wants it worked out, or gives the amount and its share: else what the text has is asked, and nothing near it. */
const BACKWARDS =
  /反算|反推|倒推|倒算|推算|推出|算出|既然|大概|大约|估|\bimpl(?:y|ies|ied)\b|\bwork out\b|\d(?:亿|万).*\d(?:%| percent)/iu
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\bhow (?:large|big|much)\b[^?]*\bbudget\b|\bwhat\b[^?]*\b(?:total|full-year|whole|annual) budget\b/i, '预算'],
  [/\bhow many\b[^?]*\b(?:city-?wide|in the (?:whole |entire )?city)\b/i, '全市'],
  [/\bhow many\b[^?]*\b(?:province-?wide|in the (?:whole |entire )?province)\b/i, '全省'],
]

/** The whole that a question asks for, by its word (全市, 预算); undefined where it asks for none. */
export function askedWhole(text: string): string | undefined {
  const things = WHOLE_OF.exec(text)?.[1] ?? WHOLE_OF_THINGS.exec(text)?.[1]
  if (things !== undefined || !BACKWARDS.test(text)) return things
  return PLAN.exec(text)?.[1] ?? ENGLISH.find(([form]) => form.test(text))?.[1]
}

/** The words of a question that tell what a whole is of, without those that ask for it. */
export function withoutWholeAsked(content: string): string {
  return content.replace(
    /反算|反推|倒推|倒算|推算|推出|算出|既然|[按照](?:报告|文件|计划)的?(?:说法|口径)?|总?盘子|总[数量额]|规模|大概|大约|多大|全年/gu,
    ' ',
  )
}
