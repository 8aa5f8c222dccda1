import { contentStretches } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import { withoutRegions } from '../question/residue.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** Asks which ones: how many of them there are need not stand in the text (三张清单是哪三张). */
const WHICH = /哪[几些一二两三四五六七八九十]/
const NUMERAL = /[几二两三四五六七八九十](?:张|个|大|项|条|种|类|件|方面)(?=\p{Script=Han}{2})/gu

/** The content without the regions, which choose the documents, and the verbs and modes by which plans are asked about (要完成, 打算), where anything else is said. */
export function withoutModes(said: string, question: Question, regions: Knowledge['regions']): string {
  const placeless = withoutOwnLevel(withoutOwnRegions(withoutRegions(said, question), regions), regions)
  const reasoned = question.aspects.has('reason')
    ? placeless.replace(/原因|理由|缘故|缘由|起因|因素|道理|reasons?/g, ' ')
    : placeless
  const uncounted = WHICH.test(question.text) ? reasoned.replace(NUMERAL, '') : reasoned
  // 多少 stays, so that the unit behind it goes with it
  const bare = question.cueWords.reduce(
    (text, word) => text.replaceAll(word, ` ${/(?:多少|几).*$/.exec(word)?.[0] ?? ''}`),
    uncounted,
  )
  return apart(contentStretches(bare).join('').length >= 2 ? bare : reasoned, question)
}

/** An attribute is a word by itself: 项目总投资 says nothing of 目总. */
function apart(said: string, { attributes }: Question): string {
  return attributes
    .filter((word) => /^\p{Script=Han}{3,}$/u.test(word))
    .reduce((text, word) => text.replaceAll(word, ` ${word} `), said)
}

/** 海拉尔东山组团 within the documents of 海拉尔: the region is where everything in them is, and tells nothing, where enough else is said. */
function withoutOwnRegions(said: string, regions: Knowledge['regions']): string {
  let rest = said
  for (const short of regions.values()) if (short.length > 1) rest = rest.replaceAll(short, ' ')
  return rest !== said && contentStretches(rest).join('').length >= LEAST_WITHOUT_REGION ? rest : said
}

const LEAST_WITHOUT_REGION = 4

/** 区里网上招聘会 where all documents are of one district: 区里 is where everything in them is. Not 小区里; not 市里, who is above it. */
function withoutOwnLevel(said: string, regions: Knowledge['regions']): string {
  const [level = '', ...others] = new Set([...regions.keys()].map((name) => name.slice(-1)))
  if (others.length > 0 || !/[省市区县旗镇乡]/u.test(level)) return said
  return said.replace(new RegExp(`(?<!\\p{Script=Han})${level}里面?(?=\\p{Script=Han}{2})`, 'gu'), ' ')
}
