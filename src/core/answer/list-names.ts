import { fold } from '../document/fold.ts'
import { clausesAfterColon, type NamedList, namedLists } from '../facts/named-lists.ts'
import { findQuantities } from '../facts/quantities.ts'
import { type Located, regionLabel } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type CountedThings, countedThings, countPlaces } from './counted-things.ts'
import { type Draft, draft, say } from './draft.ts'
import { type Clause, clausesIn } from './list-clauses.ts'
import { listOfSoMany } from './list-of-kind.ts'
import type { ListQuestion } from './list-question.ts'
import { paragraphsToList, type SearchChain, searchChains } from './list-scope.ts'
import { itemsIn } from './passage-counts.ts'
import { type NamesFound, writeNames } from './write-names.ts'

const ASKS_NAMES =
  /哪(?!一?步|一?年|天|月|儿|里)|名单|名称|叫什么|什么(?!安排|进展|情况|阶段|计划|打算|时候|程度|样|要求|说法|变化|区别)|分别(?!什么|怎|如何|咋|进展|到|啥)|列|\bwhich\b|\bnames?\b|\bwhat are\b|\blist\b/i
const COVERED = 0.6
const NEARLY_ALL = 0.8
/** Words of the sentence around the clause tell less than its own. */
const AROUND = 0.75
const MOST_ANSWERS = 2
/** Lists that fit the question as well, up to this. */
const AS_GOOD = 0.05

/** 哪5宗地块, 4家金融机构是哪几家, 五大措施: the names that the text gives, and whether they are all. */
export function listNames(context: AnswerContext, asked: ListQuestion): Draft | null {
  const { counted } = asked
  const noun = nounOf(context, asked)
  if (!ASKS_NAMES.test(context.question.text) || noun === null) return null
  const enough = counted ? COVERED : NEARLY_ALL
  // so many things may be counted of what is done and of what is planned: the two are not told apart by their number
  const inChains = searchChains(context, asked.tense).flatMap((chain) => [
    namesInChain(chain, asked, noun, enough, context),
  ])
  const found = counted ? inChains.flat() : (inChains.find((names) => names.length > 0) ?? [])
  const best = Math.max(0, ...found.map(({ score }) => score))
  if (found.length > 0)
    return writeNames(context, found.filter(({ score }) => score >= best - AS_GOOD).slice(0, MOST_ANSWERS))
  return counted && !listOfSoMany(context) ? notNamed(context, asked, counted) : null
}

/** True where counted things are asked by name: nothing else answers that. */
export function asksForNames({ question }: AnswerContext, { counted }: ListQuestion): boolean {
  return counted !== null && counted.noun !== '' && ASKS_NAMES.test(question.text)
}

/** What is to be named: the counted things, 金融机构 of 哪些金融机构, 重大项目 where nothing else is said of them. */
function nounOf({ question }: AnswerContext, asked: ListQuestion): string | null {
  if (asked.counted) return asked.counted.noun
  if (!asked.asksList) return null
  const narrowed = asked.rest.length + asked.fields.length > 0 || asked.stage !== null
  if (asked.asks.has('projects')) return narrowed ? null : (question.indicators[0]?.word ?? null)
  // the lists for enterprises: English has the thing first, Chinese last
  return (question.language === 'en' ? asked.rest[0] : asked.rest.at(-1)) ?? null
}

/** The best lists of the first step of a chain that has some, none where no step has. */
function namesInChain(
  chain: SearchChain,
  asked: ListQuestion,
  noun: string,
  enough: number,
  context: AnswerContext,
): NamesFound[] {
  for (const step of chain) {
    const found = namesIn(
      step.flatMap((part) => part.paragraphs),
      asked,
      noun,
      context,
    )
    const best = found[0]?.score ?? 0
    if (best >= enough) return found.filter(({ score }) => score >= best - AS_GOOD)
  }
  return []
}

function namesIn(
  paragraphs: readonly Located[],
  asked: ListQuestion,
  noun: string,
  { knowledge }: AnswerContext,
): NamesFound[] {
  const { lexicon, index } = knowledge
  const wanted = wantedTerms(asked, noun)
  const total = wanted.reduce((sum, term) => sum + index.weight(term), 0)
  return paragraphs
    .flatMap((located) => {
      const clauses = clausesIn(located)
      return clauses.flatMap((clause) => {
        const lists = [...namedLists(fold(clause.words), lexicon), ...behindColon(located, clause, asked)]
        const fitting = lists.filter((list) => fitsCount(list, asked.counted) && sharesNoun(list.counted, noun))
        if (fitting.length === 0) return []
        const inside = new Set(tokens(clause.words))
        const around = new Set(
          tokens(
            `${located.paragraph.section.at(-1)}。${clauses
              .filter(({ sentence }) => sentence === clause.sentence)
              .map(({ words }) => words)
              .join('。')}`,
          ),
        )
        const covered = wanted.reduce(
          (sum, term) => sum + index.weight(term) * (inside.has(term) ? 1 : around.has(term) ? AROUND : 0),
          0,
        )
        return fitting.map((list) => ({ located, clause, list, score: total === 0 ? 1 : covered / total }))
      })
    })
    .sort((a, b) => b.score - a.score)
}

/** 办好5件实事: with the things themselves behind the colon. */
function behindColon({ paragraph }: Located, clause: Clause, { counted }: ListQuestion): NamedList[] {
  if (!counted || !/[:：]/.test(paragraph.text.charAt(clause.end))) return []
  const at = clause.words.search(new RegExp(`(?:${counted.value}|[一二三四五六七八九十]{1,2})${counted.unit}`))
  if (at < 0) return []
  const names = clausesAfterColon(paragraph.text, clause.end)
  if (names.length < 2 || names.length > counted.value) return []
  return [
    {
      names,
      value: counted.value,
      unit: counted.unit,
      counted: clause.words.slice(at),
      complete: names.length === counted.value,
    },
  ]
}

/** The words of the question that the clause must hold: what is counted, and what is said of it. */
function wantedTerms({ counted, rest, fields, stage, text }: ListQuestion, noun: string): readonly string[] {
  const spoken = stage?.find((word) => text.includes(word)) ?? ''
  const named = counted ? [] : fields.flatMap(({ theme }) => theme.words.find((word) => text.includes(word)) ?? [])
  const all = [noun, ...rest, spoken.slice(-2), ...named].flatMap(tokens)
  return [...new Set(all)].filter((term) => term.length > 1)
}

function fitsCount(list: NamedList, counted: CountedThings | null): boolean {
  if (!counted) return true
  const units = [list.unit, counted.unit]
  // 个 stands for any measure word in speech
  return list.value === counted.value && (units[0] === units[1] || units.includes('个') || units.includes(''))
}

function sharesNoun(counted: string, noun: string): boolean {
  if (noun === '') return true
  const terms = tokens(noun).filter((term) => term.length > 1)
  const inside = new Set(tokens(counted))
  return terms.length === 0 ? counted.includes(noun) : terms.some((term) => inside.has(term))
}

function isSameCount(words: string, counted: CountedThings): boolean {
  const found = countedThings(words)
  return found !== null && found.value === counted.value && found.unit === counted.unit
}

/** The text counts the things and names none of them: said so, with the clause that counts. */
function notNamed(context: AnswerContext, asked: ListQuestion, counted: CountedThings): Draft | null {
  const { knowledge, question } = context
  const terms = tokens(counted.noun).filter((term) => term.length > 1)
  if (terms.length === 0) return null
  const found = paragraphsToList(context)
    .flatMap((located) => clausesIn(located).map((clause) => ({ located, clause })))
    .find(({ clause }) => {
      const inside = new Set(tokens(clause.words))
      const counts =
        countPlaces(clause.words).some((place) => isSameCount(clause.words.slice(place.start, place.end), counted)) ||
        findQuantities(fold(clause.words), knowledge.lexicon).some(
          ({ value, unit }) => value === counted.value && (unit === counted.unit || counted.unit === ''),
        )
      const says = terms.every((term) => inside.has(term)) && asked.rest.every((words) => clause.words.includes(words))
      return counts && says
    })
  if (!found || itemsIn(fold(found.clause.words)).some((items) => 2 * items.length >= counted.value)) return null
  const { located, clause } = found
  const text = new AnswerText()
    .words(say(question.language, '文件未列出名单，只写了：', 'The document does not name them. For '))
    .words(regionLabel(knowledge, located.document))
    .period(located.period, located.document, question.language)
    .words(say(question.language, '“', ' it says: “'))
    .quote(located, clause.words, clause.words)
    .words(say(question.language, '”（《', '” (“'))
    .title(located.document)
    .words(say(question.language, '》）。', '”).'))
  return draft('not_stated', text)
}
