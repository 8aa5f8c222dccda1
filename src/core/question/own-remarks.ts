import type { Lexicon } from '../lexicon/lexicon.ts'
import { contentStretches } from './content.ts'

/**
 * A message without the parts in which its asker speaks of himself (我好报上去) or says what he does not want to be told
 * (别给我公开日期; 我要的是总投资,不是年度投资): they ask nothing, and their words are those of no passage that answers. A part
 * that asks stays, and so does a message that has no other.
 */
export function withoutRemarks(given: string, { speech: { asides, pairs } }: Lexicon): string {
  const told = given.trim().replace(asides.lead, '')
  const message = (hasSubject(told) ? told : given).replace(NOT_MEANT, '').replace(ONE_MISSING, '$<it>')
  const parts = message.split(PARTED)
  const said = parts.map((part) => part.trim())
  const isWanted = (i: number) => said.slice(0, i).some((part) => pairs.wanted.test(part) || ASKS.test(part))
  const kept = parts.filter((_, i) => {
    const part = said[i] ?? ''
    if (asides.errand.test(part))
      return !hasSubject(parts.filter((_, n) => n !== i && !asides.errand.test(said[n] ?? '')).join(''))
    if (asides.unwanted.test(part)) return ASKS_AT_END.test(part)
    if ((KNOWN_ALREADY.test(part) || ONE_IS_LEFT.test(part)) && !ASKS.test(part.replace(THOSE, ''))) return false
    if (i > 0 && NOT_THAT_ONE.test(part) && !ASKS.test(part)) return false
    if (asides.own.test(part)) return ASKS.test(part.replace(FOR_ALL_ONE_LOOKS, ''))
    const own = part.replace(OF_WHOLE, '')
    return !(pairs.but.test(part) && isWanted(i) && !ASKS.test(own) && !OF_THE_SAME.test(part))
  })
  const rest = kept.join('')
  return kept.length < parts.length && standsAlone(rest) ? rest.replace(/[,，;；\s]+$/u, '') : message
}

function standsAlone(text: string): boolean {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST
}

/** Words of its own beside those that ask, and no bare attribute: 固投目标, and not 怎么安排 or 谁牵头. */
function hasSubject(text: string): boolean {
  const words = contentStretches(text).map((stretch) => stretch.replace(/20\d\d年?|[\d\s]/gu, ''))
  return words.join('').length >= LEAST_OWN
}

/**
 * 隐患都整改完了,写进周报没问题吧: what is held to be so, asked by its own sign in place of what the asker means to do with it.
 * As it is where the message asks something else, or holds nothing.
 */
export function askedToConfirm(message: string): string {
  const match = TO_USE_IT.exec(message) ?? TO_USE_IT_ENGLISH.exec(message)
  const held = match ? message.slice(0, match.index) : ''
  if (match === null || ASKS.test(held) || held.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST) return message
  return /\p{Script=Han}$/u.test(held) ? `${held}对吧` : `${held}, right?`
}

const WRITES =
  '(?:写|填|放|报|发|讲|说|汇报|上报|引用|照抄|抄|用|念)(?:进|到|在|上|给|出|去|入)*[^,，。;；?？吗吧呢]{0,10}?'
const IS_RIGHT =
  '(?:没(?:有)?(?:什么|啥)?(?:问题|毛病|错|事|关系)|可以|(?<=[写填放报发讲说用])行|不会错|不算错|妥当|准确|合适)(?:的|了)?'
/** 写进周报没问题吧, 我就这么报可以吗: behind what is held to be so. */
const TO_USE_IT = new RegExp(
  `[,，。;；]\\s*(?:那么?|我们?|咱们?|就|能|直接|照这样|这么|这样|照此|应该|该)*(?:${WRITES})?(?:应该|也|都|总)*${IS_RIGHT}(?:吧|吗|么|嘛|啊)[?？。!！]*$`,
  'u',
)
/** ok to put that in the weekly report? */
const TO_USE_IT_ENGLISH =
  /[,;.]\s*(?:so |and )?(?:is it|it is|it's|that's|is that|would it be)?\s*(?:ok|okay|fine|safe|alright|all right|can (?:i|we)|may (?:i|we)|(?:i|we) can)\s(?:to )?(?:put|write|say|report|use|quote|state|include|tell)\b[^?,.]{0,60}(?:,? (?:right|correct|yes))?\?+$/iu

/** 政府投资(不是固投): what is not meant, in brackets. */
const NOT_MEANT = /[(（](?:不是|并非|不是指|不是说|不是问|别给)[^()（）?？]{1,20}[)）]/gu
/** 东桥大厦,不是东桥路那个: which one is not meant, behind the one that is. */
const NOT_THAT_ONE =
  /^(?:可|但|而)?(?:不是|并非|不是指|不是说|不是问|非)[^,，。;；?？]{2,20}那(?:一)?(?:个|家|座|条|处|所|栋|块|项|份|片)(?:项目|楼|地方)?[)）]?[,，。;；]?$/u
/** GDP、固投我都查到了, 养老床位也找齐了: what the asker has already is not asked. */
const KNOWN_ALREADY =
  /(?:都|也|已经?|全|我)(?:都|已经?)?(?:查到|找到|找齐|找好|查好|查过|核好|核过|对好|对过|问到|备齐|准备好|弄好|填好|有数|搞定)了[,，。;；!！]?$/u
/** 前面几个数: so many as they are. */
const THOSE = /(?:前面|上面|其他|其它|别的|另外|那|这)的?(?:那|这)?几个?/gu
/** 唯独调增幅度没找到,是多少: what is asked is what could not be found. */
const ONE_MISSING =
  /(?:唯独|唯有|只有|就差|只差|就是)(?<it>[^,，。;；]{4,24}?)(?:我|还|一直|实在)*(?:没找到|没查到|找不到|查不到|拿不准|吃不准|不确定)(?:了|的)?[,，]?(?=是?(?:多少|几|什么|啥|百分))/u
/** 唯独有一处拿不准: it asks nothing yet. */
const ONE_IS_LEFT =
  /^(?:但是?|可是?|不过)?(?:就|只|唯独|唯有|只有|单单|现在)+(?:剩下?|差|有)*一?(?:处|个|点|条|项|样)?(?:数字?|地方|问题|指标)?(?:我|还|实在|一直)*(?:拿不准|吃不准|不确定|没找到|没查到|找不到|查不到|弄不清楚?|搞不清楚?|不清楚|没把握)(?:了|的)?[,，:：。;；]?$/u
/** Signs that part a message, each with the part in front of it; a blank where the asker then speaks of himself. */
const PARTED =
  /(?<=[,，;；:：。.!！?？…】~\n])(?<!\d.(?=\d))|(?<=\s[-–—])\s|(?=\s*[(（])|(?<=\p{Script=Han})(?=\s+(?:我|请))|(?<=[\p{L}\d)])\s*(?=[(（]\s*not\s)/u
/** 我怎么看都不像: 怎么 that asks nothing. */
const FOR_ALL_ONE_LOOKS = /(?:怎么|咋)\p{Script=Han}{0,3}(?:都|也)/gu
const ASKS =
  /多少|几(?!乎)|什么|哪|谁|怎|何|啥|咋|吗|吧|么$|呢|是不是|有没有|[?？]|\b(?:what|how|which|who|when|where)\b/iu
/** An English sentence's sign is that of the whole: When was it, not the other one? */
const OF_WHOLE = /(?<=[a-z)])\?+$/u
const ASKS_AT_END = /(?:[吗呢]|[?？])[?？。]*$/u
/** 不要总的, 不要“亿”字: how the same amount is to be told. */
const OF_THE_SAME = /^不[要用](?:总|全部|整体|[“"]?[万亿]|单位|小数)/u
const LEAST = 4
const LEAST_OWN = 3
