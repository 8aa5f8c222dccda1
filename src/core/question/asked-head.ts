import { shortRegion } from '../document/build-document.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { askedTime } from './asked-periods.ts'
import { contentStretches } from './content.ts'
import { HEAD_ASKS, HEAD_FIELDS, type HeadAsk, type HeadField, type HeadWords } from './head-words.ts'
import type { Question } from './question.ts'
import { withoutIdleSpeech } from './spoken.ts'
import { findWords, hasWord, joinWords, type WordSpan, type Words, withoutWords } from './words.ts'

/** A verb and the word that asks stand no farther apart than this; an English sentence puts its subject between them. */
const NEAR = { zh: 14, en: 60 } as const
const NO_WORDS: Words = { zh: [], en: [] }

/**
 * The fields of a document's head that a question asks for, in the order of the list of fields. Empty where it asks for
 * none, or where it is about something else beside them (考核通报多久发布一次).
 */
export function askedHeadFields(
  question: Question,
  words: HeadWords,
  knowledge: Knowledge,
  planYear: number,
): HeadField[] {
  const lower = question.text.toLowerCase()
  const namesPaper = mentionsDocument(lower, words) || namesDocument(lower, knowledge)
  const byCue = fieldsByCue(lower, words)
  const asked = new Set<HeadField>(byCue.map(({ field }) => field))
  if (namesPaper)
    for (const field of fieldsByVerb(withoutKinds(lower, words), words, byCue, NEAR[question.language]))
      asked.add(field)
  if (asked.size === 0 && CONFIRMS.test(lower) && mentionsDocument(lower, words)) {
    const masked = withoutKinds(lower, words)
    for (const field of [...fieldsOfDay(masked, words), ...fieldsOfOffice(masked, words)]) asked.add(field)
  }
  if ([...asked].every((field) => field === 'title') && HOLDER_CALLED.test(lower)) return []
  const { named } = words.fields.speaker
  if (named && namesSpeaker(lower, knowledge) && hasWord(lower, named)) asked.add('speaker')
  const fields = HEAD_FIELDS.filter((field) =>
    asked.size > 0
      ? asked.has(field)
      : (mentionsDocument(lower, words) && hasWord(lower, words.fields[field].alone ?? NO_WORDS)) ||
        (lower.length <= LONGEST_BARE && hasWord(lower, words.fields[field].bare ?? NO_WORDS)),
  )
  return fields.length > 0 && !hasOtherSubject(question, fields, words, knowledge, planYear) ? fields : []
}

/** 什么时候发布的? and nothing else. */
const LONGEST_BARE = 10
/** 作报告的区长叫什么: what is asked is the name of who holds the post, and no paper's: post-holder.ts finds it. */
const HOLDER_CALLED = /(?:[局厅区市县省州旗镇乡]长|主任|主席)(?:现在|当时|的?名字|的?姓名)?(?:叫|是)?(?:什么|啥|谁)/
const CONFIRMS = /[吗吧][?？。]*$|是不是|对不对|\b(?:right|correct)\?$/
const DAY = /(?:20\d\d年)?\d{1,2}月\d{1,2}日|20\d\d[-/.]\d{1,2}[-/.]\d{1,2}/

/** 报告是8月26日作的吗: the day is given, and what was done on it is confirmed. */
function fieldsOfDay(lower: string, words: HeadWords): HeadField[] {
  const day = DAY.exec(lower)
  if (!day) return []
  return nearestVerb(lower, words, 'when', { start: day.index, end: day.index + day[0].length }, NEAR.zh)
}

const OFFICE = /(?:[区市省县旗州厅局处科镇]长|主任|书记)/

/** 报告是区长作的吗: an office is given, and who did it is confirmed. */
function fieldsOfOffice(lower: string, words: HeadWords): HeadField[] {
  const office = OFFICE.exec(lower)
  if (!office) return []
  return nearestVerb(lower, words, 'who', { start: office.index, end: office.index + office[0].length }, NEAR.zh)
}

interface FieldCue {
  readonly field: HeadField
  readonly span: WordSpan
}

/** Cues of fields; one within a longer one of another field (哪份文件 in 哪份文件清单) does not count. */
function fieldsByCue(lower: string, words: HeadWords): FieldCue[] {
  const found = HEAD_FIELDS.flatMap((field) =>
    findWords(lower, words.fields[field].cues).map((span) => ({ field, span })),
  )
  return found.filter(
    ({ span }) =>
      !found.some(
        ({ span: other }) =>
          other.start <= span.start && span.end <= other.end && other.end - other.start > span.end - span.start,
      ),
  )
}

/** Words for kinds of document masked, character for character: 工作报告 is no 作报告. */
function withoutKinds(lower: string, { kinds }: HeadWords): string {
  return findWords(lower, joinWords(...Object.values(kinds)))
    .reduce((text, { start, end }) => text.slice(0, start) + '_'.repeat(end - start) + text.slice(end), lower)
    .replace(GIVES, (all) => `作报告${'_'.repeat(all.length - 3)}`)
}

/** 作上半年执行情况报告: what is given is a document, whatever stands between. */
const GIVES = /[作做]了?[^,，。?？_]{0,12}_{2,}/gu

/** Every word that asks goes with the nearest verb: in 报告什么时候发布 what is asked is when it was published. */
function fieldsByVerb(lower: string, words: HeadWords, taken: readonly FieldCue[], near: number): HeadField[] {
  return HEAD_ASKS.flatMap((ask) =>
    findWords(lower, words.asks[ask])
      .filter((span) => !taken.some(({ span: cue }) => cue.start < span.end && span.start < cue.end))
      .flatMap((span) => nearestVerb(lower, words, ask, span, near)),
  )
}

function nearestVerb(lower: string, words: HeadWords, ask: HeadAsk, asking: WordSpan, near: number): HeadField[] {
  const verbs = HEAD_FIELDS.filter((field) => words.fields[field].ask === ask).flatMap((field) =>
    findWords(lower, words.fields[field].verbs ?? NO_WORDS)
      .filter((span) => !isNoun(lower, span, words))
      .map((span) => ({ field, apart: gap(span, asking) })),
  )
  const [first] = verbs.filter(({ apart }) => apart >= 0 && apart <= near).sort((a, b) => a.apart - b.apart)
  return first ? [first.field] : []
}

/** 报告的 is a verb at the end (什么时候报告的) and a noun before another one (报告的来源). */
function isNoun(lower: string, { start, end }: WordSpan, { report }: HeadWords): boolean {
  return (
    report.zh.some((noun) => lower.slice(start, end) === `${noun}的`) &&
    /^(?![吗呢吧啊呀])\p{L}/u.test(lower.slice(end))
  )
}

/** Characters between two stretches; negative where they overlap. */
function gap(a: WordSpan, b: WordSpan): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end
}

function mentionsDocument(lower: string, words: HeadWords): boolean {
  return [...Object.values(words.kinds), words.report, words.document].some((kind) => hasWord(lower, kind))
}

/** 云开发〔2023〕9号, 城市更新实施意见: a paper by its number, or by what its title says between 《 and 》. */
function namesDocument(lower: string, { documents }: Knowledge): boolean {
  return documents.some(({ number, title }) =>
    [number, innerTitle(title)].some(
      (name) => name !== undefined && lower.includes(name.normalize('NFKC').toLowerCase()),
    ),
  )
}

/** What a notice hands on: the last of the names between 《 and 》 in its title. */
function innerTitle(title: string): string | undefined {
  return /《([^《》]{6,})》/.exec(title)?.[1]
}

function namesSpeaker(lower: string, { documents }: Knowledge): boolean {
  return documents.some(({ speaker }) => speaker !== undefined && lower.includes(speaker))
}

/** Something is left of the question that is neither such a question's own word nor told of in any document's head. */
function hasOtherSubject(
  question: Question,
  fields: readonly HeadField[],
  words: HeadWords,
  knowledge: Knowledge,
  planYear: number,
): boolean {
  const inHeads = new Set(knowledge.documents.flatMap((document) => tokens(headText(document, fields))))
  const known = (text: string) => tokens(text).every((term) => inHeads.has(term))
  const names = knowledge.documents.flatMap(ownNames)
  const placeless = [...question.regions]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, question.text)
  const told = fields.includes('title') ? HEAD_FIELDS : fields
  const own = told.flatMap((field) => {
    const { cues, alone, bare, verbs, named } = words.fields[field]
    return [cues, alone, bare, verbs, named].flatMap((list) => list ?? [])
  })
  const asked = withoutWords(placeless.toLowerCase(), [{ zh: names, en: [] }])
  // 财政局局长作的报告,他叫什么: whose post it was is told with the name
  const nameless = fields.includes('speaker') ? asked.replace(GIVEN_BY, '$1') : asked
  const bare = withoutWords(withoutDates(askedTime(nameless, planYear).rest.toLowerCase()), [
    joinWords(...own, ...Object.values(words.asks), ...Object.values(words.kinds)),
    joinWords(words.report, words.every, words.document),
  ])
  const english = knowledge.lexicon.glossary
    .find(bare)
    .filter(({ value }) => value.some(known))
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, bare)
  return contentStretches(
    withoutIdleSpeech(withoutWords(withoutIdleSpeech(english, knowledge), [words.beside]), knowledge),
  ).some((stretch) => !/^(?:\p{Script=Han}|\d{1,4}|[a-z])$/u.test(stretch) && !known(stretch))
}

/** An office and its post in front of the deed. */
const GIVEN_BY =
  /(?:\p{Script=Han}{2,8}(?:局|委|办|厅|办公室))?(?:的)?(?:[局厅区市县省州旗]长|主任)((?:在\p{Script=Han}{2,12}上)?[作做宣]的?)/gu

function withoutDates(text: string): string {
  return text
    .replace(/20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日/g, ' ')
    .replace(/\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/g, ' ')
    .replace(/\b\d{1,2}(?:st|nd|rd|th)\b/g, ' ')
}

const POST = /(?:[局厅区市县省州旗镇乡]长|主任|书记|主席)$/

/** Numbers, names and regions of a document that people put into such questions whole. */
function ownNames({ title, number, index, speaker, speakerTitle, region }: PlanDocument): string[] {
  const post = POST.exec(speakerTitle ?? '')?.[0]
  // 李局长: a surname with the post
  const called = speaker === undefined || post === undefined ? undefined : `${speaker.charAt(0)}${post}`
  return [title, innerTitle(title), number, index, called, speaker, region, shortRegion(region)].flatMap((name) =>
    name === undefined ? [] : [name.normalize('NFKC').toLowerCase()],
  )
}

/** What of a head may be named beside its fields: office and meeting only where the presenting is asked about. */
function headText(document: PlanDocument, fields: readonly HeadField[]): string {
  const { title, issuer, region, parents, meeting, speakerTitle } = document
  const presenting = fields.some((field) => ['speaker', 'meeting', 'reported', 'mandate', 'audience'].includes(field))
  return [title, issuer, region, ...parents, ...(presenting ? [meeting, speakerTitle] : [])].join('。')
}
