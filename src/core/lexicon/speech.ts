import { alternatives } from './alternatives.ts'
import type { LexiconFiles } from './schema.ts'

/** How people ask, compiled from config/lexicon/speech.yaml. */
export interface SpeechTable {
  /** Forms of speech and dialect, among them longer words that are none. */
  readonly forms: RegExp
  /** The usual word for each of them. */
  readonly plain: ReadonlyMap<string, string>
  /** Words that ask how many where nothing else asks: 好多. */
  readonly counts: RegExp
  /** Words that say nothing of what is asked about, wherever they stand. */
  readonly idle: RegExp
  /** Words for the paper itself, beside one that points at it or at a part of it. */
  readonly paper: RegExp
  /** Particles at the end of a part. */
  readonly ends: RegExp
  /** Words that ask how the original is printed, or whether it has lost characters. */
  readonly printed: RegExp
  /** Verbs of one character, with what a paper has where it tells of such a deed. */
  readonly deeds: ReadonlyMap<string, readonly string[]>
  /** One of them at the end of a question, as whether it is done is asked: what stands in front of it, and the verb. */
  readonly deedAsked: RegExp
  /** How a part of a message begins in which its asker speaks of himself, or says what he does not want. */
  readonly asides: {
    readonly own: RegExp
    readonly unwanted: RegExp
    /** All of a part that says for whom, for what or how soon an answer is wanted: 领导等着要, 写材料用. */
    readonly errand: RegExp
    /** What stands in front of a question and asks for it to be answered: 请提供, 谁知道. */
    readonly lead: RegExp
  }
  /** How a part begins that says what is wanted, and one behind it that says what is not: 我要的是…,不是…. */
  readonly pairs: { readonly wanted: RegExp; readonly but: RegExp }
}

/** Compiles the words of speech. */
export function compileSpeech({
  kept,
  plain,
  counts,
  idle,
  paper,
  ends,
  printed,
  deeds,
  asides,
}: LexiconFiles['speech']): SpeechTable {
  const usual = Object.entries(plain).flatMap(([word, forms]) => forms.map((form): [string, string] => [form, word]))
  const all = [...usual.map(([form]) => form), ...kept]
  // the end of 什么事 is no 么事
  const [tails, others] = [all.filter((form) => form.startsWith(TAIL)), all.filter((form) => !form.startsWith(TAIL))]
  const pointed = `(?:${alternatives(paper.front)})(?:[一二两三几])?(?:${alternatives(paper.measures)})?`
  const words = alternatives(paper.words)
  const opening = (forms: readonly string[]) => new RegExp(`^(?:${LINKS})?(?:${alternatives(forms)})(?![a-z])`, 'iu')
  const parts = alternatives(paper.parts)
  return {
    forms: new RegExp(`${alternatives(others)}|(?<![什怎这那甚多要])(?:${alternatives(tails)})`, 'gu'),
    plain: new Map(usual),
    counts: new RegExp(`(?:${alternatives(counts)})(?![了年])`, 'gu'),
    idle: new RegExp(`(?:${alternatives([...Object.values(idle).flat(), ...printed])})(?!${GOES_ON})`, 'giu'),
    paper: new RegExp(
      `${pointed}(?:${words})(?:${parts})?|(?<=^|[\\s,，、])(?:${words})(?:${parts})|${alternatives(paper.alone)}`,
      'gu',
    ),
    ends: new RegExp(`(?<=\\p{Script=Han}|\\d)(?:${alternatives(ends)})+(?=[\\s,，、。!！?？;；]|$)`, 'gu'),
    printed: new RegExp(alternatives(printed), 'iu'),
    deeds: new Map(Object.entries(deeds)),
    deedAsked: new RegExp(
      `(\\p{Script=Han})?(${alternatives(Object.keys(deeds))})(?:不\\2|没\\2)?(?:走|掉|[出开]去?)?[了的]?(?:[吗么吧呢没不]|没有)?[?？。]*$`,
      'u',
    ),
    asides: {
      own: opening(asides.own),
      unwanted: opening(asides.unwanted),
      errand: errandOf(asides),
      lead: new RegExp(`^(?:${alternatives(asides.leads)})(?![a-z])[\\s,，:：]*`, 'iu'),
    },
    pairs: { wanted: opening(asides.wanted), but: opening(asides.but) },
  }
}

/** A part that is made of such words alone, a deed or haste among them. */
function errandOf({ who, deeds, fill }: LexiconFiles['speech']['asides']): RegExp {
  const any = alternatives([...who, ...deeds, ...fill])
  return new RegExp(
    `^(?=.*(?:${alternatives(deeds)}))(?:[\\s【】()（）“”"'…~@-]|${any})+[\\s,，、。;；:：.!！?？~…】)）-]*$`,
    'iu',
  )
}

/** What may link a part to the one in front of it. */
const LINKS = '[但而且可请]|但是|可是|不过|反正|千万|千万请|另外|and |but |so '

const TAIL = '么'
/** 发下 of 发下去 is no asking for it. */
const GOES_ON = '(?<=下)[去来达降属面列调滑]|(?<=出来?)了'
