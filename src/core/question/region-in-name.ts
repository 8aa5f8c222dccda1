import { type Knowledge, standsInText } from '../search/knowledge.ts'

/**
 * True where a region's short name is part of a longer name in a question: a character of names stands in front of it and
 * the documents write the two together (小洪山 for 洪山), or an English house is named after it (Bank of …).
 */
export function isWithinLongerName(text: string, start: number, end: number, knowledge: Knowledge): boolean {
  const front = text.slice(0, start)
  const name = text.slice(start, end)
  const { lead, houseOf, houseBehind } = knowledge.lexicon.regions.within
  if (/[a-z]$/i.test(name)) return houseOf.test(front) || houseBehind.test(text.slice(end))
  if (!lead.test(front) || /[省市区县州旗]$/.test(name)) return false
  // 江西南昌: the character is the end of a region in front
  if (knowledge.lexicon.regions.names.find(front).some((hit) => hit.end === front.length)) return false
  return standsInText(knowledge, front.slice(-1) + name)
}
