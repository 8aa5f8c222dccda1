/** A name as it stands between marks and joints. */
const NAME = '([^,，、;；?？\\s和跟与同]{2,16})'
const JOINT = '(?:和|跟|与|同|、|\\s)'
const GAP = '[,，\\s]*'
/** 那个 is often typed for 哪个. */
const WHICH = '[哪那]一?[个所家处条块座宗片]'
const END = '[?？。!！\\s]*$'

/** 甲和乙哪个挂完牌了,哪个还没: what was done to the one, and to the other not. */
const WHICH_AND_WHICH = new RegExp(
  `^${NAME}${JOINT}${NAME}${GAP}${WHICH}([^,，?？]{2,10}?)${GAP}${WHICH}([^,，?？]{1,10}?)${END}`,
  'u',
)
/** 甲和乙哪个在2021年计划里头: which of the two a paper has. */
const WHICH_IS_IN = new RegExp(
  `^${NAME}${JOINT}${NAME}${GAP}${WHICH}(?:是|才)?((?:在|进了?|列入了?|写进了?|写在|纳入了?)[^,，?？]{0,10}(?:计划|报告|文件|规划|安排)(?:里头?|里面|里边|中|上|当中|之中)?)(?:的|了)?${END}`,
  'u',
)
/** 甲、乙,计划里一个怎么写、另一个怎么写: what is asked of the one, and of the other. */
const ONE_AND_OTHER = new RegExp(
  `^${NAME}${JOINT}${NAME}${GAP}([^,，、?？]{0,14}?)(?:前?一个|前者|头一个)([^,，、?？]{2,12})[,，、\\s]+(?:那?另(?:外)?一个|后一?个|后者)([^,，、?？]{2,12}?)${END}`,
  'u',
)

/**
 * Two names held side by side, of which it is asked which one something is true of, or what each comes to: the question of
 * each by itself. Empty where no two are named so.
 */
export function eachOfTwoNamed(message: string): readonly string[] {
  const [, first = '', second = '', done = ''] = WHICH_AND_WHICH.exec(message) ?? []
  if (first !== '') return [first, second].map((name) => `${name}${done}吗?`)
  const [, one = '', two = '', where = ''] = WHICH_IS_IN.exec(message) ?? []
  if (one !== '') return [one, two].map((name) => `${name}${where}吗?`)
  const [, former = '', latter = '', lead = '', ofFormer = '', ofLatter = ''] = ONE_AND_OTHER.exec(message) ?? []
  return former === '' ? [] : [`${former}${lead}${ofFormer}?`, `${latter}${lead}${ofLatter}?`]
}

/** 甲卖了没 乙呢, 甲开工没有,乙呢: a blank or a comma alone parts what asks from a name of which the same is asked. */
const NAME_BEHIND =
  /(?:((?:多少|几\p{Script=Han}?|怎么样|咋样|哪一?步))\s+|([吗么没]|没有)[\s,，]+)([\p{Script=Han}\p{L}\d]{2,14}?)[呢勒咧\u561e呐][?？。\s]*$/u

/** A message with a mark between a question and a name behind it of which the same is asked. */
export function withNameParted(message: string): string {
  return message.replace(NAME_BEHIND, '$1$2?$3呢')
}
