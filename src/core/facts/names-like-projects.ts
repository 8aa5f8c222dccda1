import { fold } from '../document/fold.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

const LONGEST = 22
const MARKS = /[,，、。;；:：!！?？“”—]|以及/
/** What closes a list or a clause behind a name: 等12个产业项目, 的前期工作. */
const BEHIND = /(?:等\S*|(?<=\S{3})[\d两三四五六七八九十]+[个宗项处座条]\S*|的\S*|已\S*|正在\S*|项目)$/
const BEFORE =
  /^(?:\d+(?:\.\d+)?[个宗项处座条所家]?|将|对|在|为|由|以|从而|并|且|靠|了|有(?=\S{4})|其中|上半年|下半年|有序|初步|早)+/
const FIXED = /^(?:一批|各|全区|全市|相关|公共|已|其他|多个|部分|号线)/

/**
 * Names in a document that end like a project's, for telling what a question means: more than have a stage, each as it
 * stands there, with and without its bracket, and those of its aliases.
 */
export function namesLikeProjects(document: PlanDocument, lexicon: Lexicon): Set<string> {
  const found = new Set(Object.entries(document.aliases).flat(2))
  for (const { text } of document.paragraphs)
    for (const part of partsOf(fold(text)))
      for (const name of namesIn(part, lexicon)) {
        found.add(name)
        const plain = name.replace(/\([^)]*\)/g, '')
        if (plain.length >= 3) found.add(plain)
      }
  return found
}

/** Parts between marks and joining words; a bracket belongs to what stands in front of it. */
function partsOf(text: string): string[] {
  return text
    .split(MARKS)
    .flatMap((part) => (/[和及与]/.test(part) && !part.includes('(') ? part.split(/[和及与]/) : part))
    .filter((part) => part.length >= 3)
}

/** The name of a part, behind its verbs and ahead of its stage, whole and behind the last verb within it; none where it ends like none. */
function namesIn(part: string, lexicon: Lexicon): string[] {
  const { lead, end, generic } = lexicon.projectNames
  const stage = lexicon.stages.find(part).find((hit) => hit.start >= 3)
  let name = (stage ? part.slice(0, stage.start) : part).trim()
  for (;;) {
    const shorter = name.replace(lead, '').replace(BEFORE, '')
    if (shorter === name) break
    name = shorter
  }
  name = name.replace(BEHIND, '')
  if (!end.test(name)) return []
  return [name, behindVerb(name, lead)].filter(
    (word) => word.length >= 3 && word.length <= LONGEST && !generic.has(word) && !FIXED.test(word),
  )
}

/** 沿线积极推进武汉平安幸福中心: the name begins behind the last verb that leads to it. */
function behindVerb(text: string, lead: RegExp): string {
  for (let at = text.length - 4; at > 0; at--) {
    const verb = lead.exec(text.slice(at))?.[0] ?? ''
    if (verb.length >= 2) return text.slice(at + verb.length)
  }
  return text
}
