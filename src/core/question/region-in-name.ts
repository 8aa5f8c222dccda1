import { type Knowledge, standsInText } from '../search/knowledge.ts'

/**
 * True where a region's short name is part of a longer name in a question: words of names stand in front of it and the
 * documents write the two together (小洪山 for 洪山, 周边国家), a kind of thing that it begins the name of stands behind it
 * (清江都市圈), or an English house is named after it (Bank of …).
 */
export function isWithinLongerName(text: string, start: number, end: number, knowledge: Knowledge): boolean {
  const front = text.slice(0, start)
  const name = text.slice(start, end)
  const { lead, tail, houseOf, houseBehind } = knowledge.lexicon.regions.within
  if (/[a-z]$/i.test(name)) return houseOf.test(front) || houseBehind.test(text.slice(end))
  const [behind] = tail.exec(text.slice(end)) ?? []
  if (behind !== undefined && standsInText(knowledge, `${name}${behind}`)) return true
  if (!lead.test(front) || /[省市区县州旗]$/.test(name)) return false
  // 江西南昌: the character is the end of a region in front
  if (knowledge.lexicon.regions.names.find(front).some((hit) => hit.end === front.length)) return false
  return standsInText(knowledge, `${/\p{Script=Han}$/u.exec(front)?.[0] ?? ''}${name}`)
}

/** 向天津、河北输出: a region to which or for which something is done, where the documents write it so. */
export function isPartner(text: string, start: number, end: number, knowledge: Knowledge): boolean {
  const list = /[向对给往](?:\p{Script=Han}{2,4}、)*$/u.exec(text.slice(0, start))?.[0]
  return list !== undefined && standsInText(knowledge, `${list}${text.slice(start, end)}`)
}
