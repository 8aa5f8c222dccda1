import { fold } from '../document/fold.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'
import { type AskedField, holdsWord, speaksOfField } from './asked-field.ts'
import { type Clause, clausesIn, isFrame } from './list-clauses.ts'
import type { ListQuestion } from './list-question.ts'

/** How a clause belongs to what is asked about: by its own words, by its section or sentence, or not at all. */
export type Belonging = 'word' | 'place' | null

/** A clause of a paragraph with how it belongs to the topic. */
export interface TopicClause {
  readonly clause: Clause
  readonly belongs: Belonging
}

/** Clauses of a paragraph with how each belongs to the fields and words that a question asks about. */
export function topicClauses(located: Located, asked: ListQuestion, knowledge: Knowledge): TopicClause[] {
  if (!mayBelong(located, asked, knowledge)) return []
  const clauses = clausesIn(located)
  const byTheme = asked.fields.length === 0 ? undefined : themeTest(located, clauses, asked.fields, knowledge)
  const byRest = asked.rest.map((words) => restTest(located, clauses, words))
  return clauses.map((clause, i) => {
    const found = [...(byTheme ? [byTheme[i] ?? null] : []), ...byRest.map((test) => test[i] ?? null)]
    if (found.length === 0 || found.includes(null)) return { clause, belongs: null }
    return { clause, belongs: found.includes('word') ? 'word' : 'place' }
  })
}

/** False for a paragraph that neither by its words nor by its headings can have anything to do with the topic. */
function mayBelong(located: Located, asked: ListQuestion, { lexicon }: Knowledge): boolean {
  const { section, text } = located.paragraph
  const all = asked.rest.length === 0 ? '' : fold(`${section.join('。')}。${text}`).toLowerCase()
  return (
    asked.rest.every((words) => all.includes(placeOf(words))) &&
    (asked.fields.length === 0 ||
      asked.fields.some(({ theme, words }) => holdsWord(words ?? theme.words, text)) ||
      isSectionAbout(located, asked.fields, lexicon.themes))
  )
}

/** 杨园片 is 杨园 where the document says it otherwise. */
function placeOf(words: string): string {
  return words.replace(/(?<=.{2})(?:片区?|一带|周边|沿线)$/, '')
}

function themeTest(
  located: Located,
  clauses: readonly Clause[],
  fields: readonly AskedField[],
  { lexicon }: Knowledge,
): Belonging[] {
  const inSection = isSectionAbout(located, fields, lexicon.themes)
  let framed = false
  let opened = false
  let sentence = -1
  const speaksOf = ({ words }: Clause) =>
    fields.some((field) => field.theme.wide !== true && speaksOfField(field, fold(words), lexicon.themes))
  const aimed = new Set(
    clauses.flatMap((clause, i) =>
      clauses[i + 1]?.sentence !== clause.sentence && AIM.test(clause.words) && speaksOf(clause)
        ? [clause.sentence]
        : [],
    ),
  )
  return clauses.map((clause) => {
    const speaks = speaksOf(clause)
    if (clause.sentence !== sentence) {
      framed = false
      opened = speaks && OPENING.test(clause.words)
    }
    sentence = clause.sentence
    if (isFrame(clause)) framed = speaks
    if (speaks) return 'word'
    return inSection || framed || opened || aimed.has(clause.sentence) ? 'place' : null
  })
}

/** The end of a sentence that tells what all of it is for: 提升防洪排涝能力. */
const AIM =
  /^(?:以|来|从而|用来|不断|切实|全面)?(?:提升|提高|增强|改善|筑牢)\p{Script=Han}{2,12}(?:能力|水平|质量|效能|安全|防线|环境)$/u

/** The head of a sentence that names a field's work as such, and whose other clauses tell it: 落实环卫设施建设,完成…. */
const OPENING =
  /^(?:着力|扎实|全面|大力|持续|积极|深入|统筹|切实|继续)?(?:落实|加强|推进|加快|抓好|完善|深化|狠抓|推动)[^、,，]{2,12}(?:建设|工作|改造|治理|保障|发展|改革)$/u

/**
 * A section is about the fields that its innermost telling heading names, if it names no other field beside them; the
 * widest fields are told by any heading above. A run-in heading speaks for its own paragraph alone.
 */
export function isSectionAbout(
  { document, paragraph }: Located,
  asked: readonly AskedField[],
  themes: Knowledge['lexicon']['themes'],
): boolean {
  const first = document.paragraphs[paragraph.ordinal - paragraph.number + 1]
  const runsIn = paragraph.number > 1 && first?.sectionCode === paragraph.sectionCode && first.headLength > 0
  const above = runsIn ? paragraph.section.slice(0, -1) : paragraph.section
  const titles = [...above].reverse().map((title) => ({ title, named: themes.ofHeading(fold(title)) }))
  const wide = asked.flatMap(({ theme }) => (theme.wide === true ? [theme] : []))
  if (titles.some(({ named }) => named.some((theme) => wide.includes(theme)))) return true
  const telling = titles
    .map(({ title, named }) => ({ title, named: named.filter((theme) => theme.wide !== true) }))
    .find(({ named }) => named.length > 0)
  return (
    telling?.named.every((named) =>
      asked.some(({ theme, words }) => theme === named && (words === null || holdsWord(words, telling.title))),
    ) ?? false
  )
}

/** A place that opens a sentence (沿江新城内，…) or closes it (…，以建设沿江新城) holds all of it. */
function restTest(located: Located, clauses: readonly Clause[], words: string): Belonging[] {
  const place = placeOf(words)
  const titled = located.paragraph.section.some((title) => fold(title).toLowerCase().includes(place))
  const has = (clause: Clause) => fold(clause.words).toLowerCase().includes(place)
  return clauses.map((clause) => {
    if (has(clause)) return 'word'
    const sentence = clauses.filter((other) => other.sentence === clause.sentence)
    const [first] = sentence
    const last = sentence.at(-1)
    const opened = first !== undefined && has(first) && opensFor(first, place)
    const closed = last !== undefined && last !== first && has(last) && /^(?:以|从而|使|进而|由此)/.test(last.words)
    return opened || closed || titled ? 'place' : null
  })
}

const LONGEST_OPENING = 18

/** A clause opens a sentence for a place: it begins with it, or it is short and names and counts nothing else. */
function opensFor({ words }: Clause, place: string): boolean {
  const at = fold(words).toLowerCase().indexOf(place)
  if (at <= 4 && !/^(?:新建|改建|扩建|改造|完成|启动|新增|建成|实施|推进|加快|推动)/.test(words)) return true
  return words.length <= LONGEST_OPENING && !/\d|、|等/.test(words)
}
