import type { Lexicon } from '../lexicon/lexicon.ts'

/**
 * A message without the parts in which its asker speaks of himself (我好报上去) or says what he does not want to be told
 * (别给我公开日期; 我要的是总投资,不是年度投资): they ask nothing, and their words are those of no passage that answers. A part
 * that asks stays, and so does a message that has no other.
 */
export function withoutRemarks(message: string, { speech: { asides, pairs } }: Lexicon): string {
  const parts = message.split(PARTED)
  const said = parts.map((part) => part.trim())
  const isWanted = (i: number) => said.slice(0, i).some((part) => pairs.wanted.test(part) || ASKS.test(part))
  const kept = parts.filter((_, i) => {
    const part = said[i] ?? ''
    if (asides.unwanted.test(part)) return ASKS_AT_END.test(part)
    if (asides.own.test(part)) return ASKS.test(part.replace(FOR_ALL_ONE_LOOKS, ''))
    const own = part.replace(OF_WHOLE, '')
    return !(pairs.but.test(part) && isWanted(i) && !ASKS.test(own) && !OF_THE_SAME.test(part))
  })
  const rest = kept.join('')
  const tells = rest.replace(/[^\p{L}\p{N}]/gu, '').length >= LEAST
  return kept.length < parts.length && tells ? rest.replace(/[,，;；\s]+$/u, '') : message
}

/** Signs that part a message, each with the part in front of it; a blank where the asker then speaks of himself. */
const PARTED =
  /(?<=[,，;；:：。.!！?？\n])(?!\d)|(?<=\p{Script=Han})(?=\s+(?:我|请))|(?<=[\p{L}\d)])\s*(?=[(（]\s*not\s)/u
/** 我怎么看都不像: 怎么 that asks nothing. */
const FOR_ALL_ONE_LOOKS = /(?:怎么|咋)\p{Script=Han}{0,3}(?:都|也)/gu
const ASKS =
  /多少|几(?!乎)|什么|哪|谁|怎|何|啥|咋|吗|吧|么$|呢|是不是|有没有|[?？]|\b(?:what|how|which|who|when|where)\b/iu
/** An English sentence's sign is that of the whole: When was it, not the other one? */
const OF_WHOLE = /(?<=[a-z)])\?+$/u
const ASKS_AT_END = /(?:[吗呢]|[?？])[?？。]*$/u
/** 不要总的, 不要“亿”字: how the same amount is to be told. */
const OF_THE_SAME = /^不[要用](?:总|全部|整体|[“"]?[万亿]|单位|小数)/u
const LEAST = 5
