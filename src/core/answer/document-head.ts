import { fold } from '../document/fold.ts'
import { type HeadWording, readAddress, readMandate, readTrail } from '../document/head-address.ts'
import { type HeadLabel, headLabels } from '../document/head-labels.ts'
import { type Occasion, readOccasion } from '../document/head-occasion.ts'
import { readSpeaker, type Speaker } from '../document/head-speaker.ts'
import { readTitle, type Title } from '../document/head-title.ts'
import { isoDate } from '../document/head-year.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import { headOf } from '../document/read-metadata.ts'
import { signedDay } from '../document/signed-day.ts'
import type { HeadField } from '../question/head-words.ts'
import type { Language } from '../question/normalise.ts'
import { type Knowledge, type Located, paragraphOf } from '../search/knowledge.ts'
import { type AnswerText, hasAmount } from './answer-text.ts'
import { say } from './draft.ts'
import { Figure } from './figure.ts'

/** A document together with where in its head everything stands. */
export class DocumentHead {
  readonly document: PlanDocument
  readonly title: Title
  readonly #labels: ReturnType<typeof headLabels>
  readonly #occasion: Occasion | null
  readonly #speaker: Speaker | null
  readonly #knowledge: Knowledge
  readonly #head: readonly Paragraph[]
  readonly #withTime: boolean

  /** `withTime`: a time of day behind the day of publication is told too. */
  constructor(document: PlanDocument, knowledge: Knowledge, withTime = false) {
    this.#withTime = withTime
    const head = headOf(document.paragraphs)
    this.document = document
    this.#head = head
    this.#knowledge = knowledge
    this.#labels = headLabels(head)
    this.#occasion = readOccasion(head)
    this.#speaker = readSpeaker(head, this.#labels.get('speaker'), this.#occasion)
    this.title = readTitle(head, this.#labels.get('title'))
  }

  /**
   * Writes the value of a field, with the paragraph of the head that shows it cited wherever there is one. False, and
   * nothing written, where the head does not tell it.
   */
  say(field: HeadField, text: AnswerText, language: Language): boolean {
    switch (field) {
      case 'number':
      case 'index':
      case 'issuer':
        return this.#sayLabelled(text, this.#labels.get(field), this.document[field])
      case 'drafter':
      case 'access':
      case 'source':
        return this.#sayLabelled(text, this.#labels.get(field), undefined)
      case 'published':
        return this.#sayPublished(text, language)
      case 'reported':
        return this.#sayReported(text, language)
      case 'mandate':
        return this.#sayWording(text, readMandate(this.#head))
      case 'audience':
        return this.#sayWording(text, readAddress(this.#head))
      case 'trail':
        return this.#sayTrail(text)
      case 'meeting':
        return this.#sayMeeting(text)
      case 'speaker':
        return this.#saySpeaker(text, language)
      case 'title':
        return this.#sayTitle(text, language)
      case 'periods':
        this.citeTitle(text, 1)
        text.period(this.document.period, this.document, language)
        return true
      case 'documents':
        return false
    }
  }

  /** Writes the day on which the paper was signed, as it stands at its foot; false where it has none. */
  saySigned(text: AnswerText, language: Language): boolean {
    const paragraph = signedDay(this.document.paragraphs)
    const iso = isoDate(fold(paragraph?.text ?? ''))
    if (!paragraph || iso === undefined) return false
    this.#sayDay(text, iso, { paragraph, quote: paragraph.text, words: paragraph.text.trim() }, language)
    return true
  }

  /** Cites the paragraphs in which the title stands, or only the first of them; without a title the first of the text. */
  citeTitle(text: AnswerText, most = 2): void {
    const written = this.title.paragraphs.length > 0 ? this.title.paragraphs : this.document.paragraphs.slice(0, 1)
    for (const paragraph of written.slice(0, most)) text.cite(this.#locate(paragraph), paragraph.text)
  }

  /** A labelled value as it stands; one that only the front matter has, or has otherwise, as it is given there. */
  #sayLabelled(text: AnswerText, label: HeadLabel | undefined, given: string | undefined): boolean {
    if (label && (given === undefined || fold(given) === label.value)) {
      text.quote(this.#locate(label.paragraph), label.quote, label.words)
      return true
    }
    if (given === undefined) return false
    if (hasAmount(given)) text.figure(Figure.metadata(given, this.document))
    else text.words(given)
    return true
  }

  #sayWording(text: AnswerText, wording: HeadWording | null): boolean {
    if (!wording) return false
    text.quote(this.#locate(wording.paragraph), wording.paragraph.text, wording.words)
    return true
  }

  /** The line is furniture of the page and no paragraph: the title is cited for it. */
  #sayTrail(text: AnswerText): boolean {
    const trail = readTrail(this.document.pieces)
    if (trail === undefined || hasAmount(trail)) return false
    this.citeTitle(text, 1)
    text.words(trail)
    return true
  }

  #sayPublished(text: AnswerText, language: Language): boolean {
    const { published } = this.document
    if (published === undefined) return false
    const label = this.#labels.get('published') ?? this.#labels.get('date')
    if (!label || isoDate(label.value) !== published) {
      text.figure(Figure.metadata(dayIn(language, published), this.document))
      return true
    }
    this.#sayDay(
      text,
      published,
      { paragraph: label.paragraph, quote: label.quote, words: dayOf(label.words) },
      language,
    )
    const time = this.#withTime ? /\d{1,2}:\d{2}/.exec(label.words)?.[0] : undefined
    if (time !== undefined) text.words(' ').quote(this.#locate(label.paragraph), label.quote, time)
    return true
  }

  #sayReported(text: AnswerText, language: Language): boolean {
    const { reported } = this.document
    if (reported === undefined) return false
    const occasion = this.#occasion
    if (!occasion || occasion.date !== reported) {
      if (occasion) text.cite(this.#locate(occasion.paragraph), occasion.paragraph.text)
      text.figure(Figure.metadata(dayIn(language, reported), this.document))
      return true
    }
    const { paragraph, dateWords } = occasion
    this.#sayDay(text, reported, { paragraph, quote: paragraph.text, words: dateWords }, language)
    return true
  }

  /** A day as it stands where that reads well (or was repaired), else in the form of the answer's language. */
  #sayDay(
    text: AnswerText,
    iso: string,
    at: { readonly paragraph: Paragraph; readonly quote: string; readonly words: string },
    language: Language,
  ): void {
    const located = this.#locate(at.paragraph)
    const isRepaired = at.paragraph.damage.some(({ repaired }) => repaired !== undefined)
    const isWritten = at.words.includes('年') || isRepaired
    if (language === 'en') {
      text.figure(Figure.metadata(iso, this.document))
      if (isWritten) text.words(' (').quote(located, at.quote, at.words).words(')')
      else text.cite(located, at.quote)
    } else if (!isWritten) {
      text.cite(located, at.quote)
      text.figure(Figure.metadata(dayIn(language, iso), this.document))
    } else text.quote(located, at.quote, at.words)
  }

  #sayMeeting(text: AnswerText): boolean {
    const { meeting } = this.document
    if (meeting === undefined) return false
    const occasion = this.#occasion
    if (occasion && occasion.meeting === meeting) {
      const located = this.#locate(occasion.paragraph)
      if (hasAmount(meeting)) text.quote(located, occasion.paragraph.text, occasion.meetingWords)
      else {
        text.cite(located, occasion.paragraph.text)
        text.words(meeting)
      }
      return true
    }
    if (hasAmount(meeting)) return false
    text.words(meeting)
    return true
  }

  #saySpeaker(text: AnswerText, language: Language): boolean {
    const { speaker, speakerTitle } = this.document
    const found = this.#speaker
    if (found) text.cite(this.#locate(found.paragraph), found.words)
    if (speaker === undefined && speakerTitle === undefined) return false
    const title = speakerTitle === undefined || hasAmount(speakerTitle) ? '' : speakerTitle
    if (speaker === undefined || language === 'zh') text.words(`${title}${speaker ?? ''}`)
    else text.words(title === '' ? speaker : `${speaker} (${title})`)
    if (speaker === undefined)
      text.words(say(language, '（报告人姓名文首未写明）', ' (no person is named in the head of the document)'))
    return true
  }

  #sayTitle(text: AnswerText, language: Language): boolean {
    if (this.title.paragraphs.length === 0 && this.title.text === this.document.title) return false
    this.citeTitle(text)
    text
      .words(say(language, '《', '“'))
      .title(this.document)
      .words(say(language, '》', '”'))
    return true
  }

  #locate(paragraph: Paragraph): Located {
    return paragraphOf(this.#knowledge, {
      file: this.document.file,
      ordinal: paragraph.ordinal,
      code: this.document.codePrefix,
    })
  }
}

/** A day in the form of a language: 2020年9月29日, 2020-09-29. */
function dayIn(language: Language, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return language === 'zh' ? `${year}年${month}月${day}日` : iso
}

/** The day of a value that may have a time behind it. */
function dayOf(words: string): string {
  return /20\d\d[年/.-]\s*\d{1,2}[月/.-]\s*\d{1,2}日?/.exec(words)?.[0] ?? words
}
