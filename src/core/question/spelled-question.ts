import type { Syllables } from '../lexicon/syllables.ts'
import { type Knowledge, standsInText } from '../search/knowledge.ts'

/** Words of asking and of time as they are spelled without tones. */
const ASKING = new Map<string, string>(
  Object.entries({
    'duo shao': '多少',
    'duo da': '多大',
    'duo chang': '多长',
    'shen me': '什么',
    'na xie': '哪些',
    'na ge': '哪个',
    'na li': '哪里',
    'zen me yang': '怎么样',
    'zen me': '怎么',
    'ru he': '如何',
    'you mei you': '有没有',
    'shi fou': '是否',
    'shen me shi hou': '什么时候',
    shui: '谁',
    ma: '吗',
    ne: '呢',
    ji: '几',
    nian: '年',
    'jin nian': '今年',
    'qu nian': '去年',
    'quan nian': '全年',
    'shang ban nian': '上半年',
    'xia ban nian': '下半年',
    'mu biao': '目标',
    'jin du': '进度',
    'jin zhan': '进展',
    de: '的',
    shi: '是',
    yao: '要',
    le: '了',
    he: '和',
    zai: '在',
  }),
)
/** Measure words behind 多少 and 几. */
const MEASURES: readonly (readonly [string, string])[] = Object.entries({
  ...{
    ge: '个',
    tiao: '条',
    jia: '家',
    ren: '人',
    xiang: '项',
    chu: '处',
    zong: '宗',
    zuo: '座',
    suo: '所',
    chang: '场',
  },
  ...{ qi: '起', hu: '户', ci: '次', jian: '件', bi: '笔', bu: '部', zhang: '张', yi: '亿', wan: '万', yuan: '元' },
  ...{ 'wan yuan': '万元', 'yi yuan': '亿元', 'gong li': '公里', 'ren ci': '人次', 'ping fang mi': '平方米' },
  'wan ping fang mi': '万平方米',
})
for (const [spelled, measure] of MEASURES) {
  ASKING.set(`duo shao ${spelled}`, `多少${measure}`)
  ASKING.set(`ji ${spelled}`, `几${measure}`)
}
const LEAST_SYLLABLES = 5
const LONGEST_ASKING = 6
const LONGEST_RUN = 8
const LONGEST_WORD = 30

/**
 * A question that is typed in pinyin without tones, in characters: the words of asking, and the longest stretches of the
 * documents that sound so. Undefined for any text that is not spelled so throughout, and where less than two thirds of it
 * sound like words of a document or of asking.
 */
export function spelledQuestion(text: string, knowledge: Knowledge): string | undefined {
  const charactersOf = knowledge.syllables?.charactersOf
  if (!charactersOf || /\p{Script=Han}/u.test(text)) return undefined
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[a-z]+|\d+(?:\.\d+)?|[^\sa-z\d]+/g)
  const out: string[] = []
  let syllables: string[] = []
  const counted = { all: 0, told: 0 }
  const close = () => {
    const read = inCharacters(syllables, charactersOf, knowledge)
    counted.all += syllables.length
    counted.told += read.told
    out.push(read.text)
    syllables = []
  }
  for (const part of parts ?? []) {
    if (/^[a-z]/.test(part)) {
      // keyboards have v for ü
      const split = part.length > LONGEST_WORD ? undefined : syllablesOf(part.replace(/([ln])v/g, '$1ü'), charactersOf)
      if (!split) return undefined
      syllables.push(...split)
    } else {
      close()
      out.push(part)
    }
  }
  close()
  return counted.all >= LEAST_SYLLABLES && counted.told * 3 >= counted.all * 2 ? out.join('') : undefined
}

/** Words of asking and of time of two syllables and more, written together: shangbannian, duoshao. None is English. */
const TOGETHER = new Map(
  [...ASKING].flatMap(([spelled, word]) =>
    spelled.includes(' ') ? [[spelled.replaceAll(' ', ''), word] as const] : [],
  ),
)

/** A question in characters with the words of asking and of time that are spelled within it: 2020 shangbannian 多少家. */
export function withSpelledAsking(text: string): string {
  if (!/\p{Script=Han}/u.test(text) || !/[a-z]{5}/.test(text)) return text
  return text.replace(/(?<![A-Za-z'])[a-z]{5,}(?![A-Za-z'])/g, (word) => TOGETHER.get(word) ?? word)
}

type CharactersOf = NonNullable<Syllables['charactersOf']>

/** A word in its syllables, as few as can be; undefined where it is no run of them. */
function syllablesOf(word: string, charactersOf: CharactersOf): string[] | undefined {
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= word.length; end++)
    for (let start = Math.max(0, end - 6); start < end; start++) {
      const front = best[start]
      const syllable = word.slice(start, end)
      if (!front || charactersOf(syllable).length === 0) continue
      if (best[end] === undefined || front.length + 1 < (best[end]?.length ?? 0)) best[end] = [...front, syllable]
    }
  return best[word.length]
}

interface ReadSyllables {
  readonly text: string
  /** How many syllables were read as something. */
  readonly told: number
}

/** Syllables as the words that cover most of them, longer words before shorter ones. */
function inCharacters(all: readonly string[], charactersOf: CharactersOf, knowledge: Knowledge): ReadSyllables {
  const best: (ReadSyllables & { readonly worth: number })[] = [{ text: '', told: 0, worth: 0 }]
  const put = (end: number, next: ReadSyllables & { readonly worth: number }) => {
    if ((best[end]?.worth ?? -1) < next.worth) best[end] = next
  }
  for (let start = 0; start < all.length; start++) {
    const front = best[start]
    if (!front) continue
    put(start + 1, { text: `${front.text} ${all[start]} `, told: front.told, worth: front.worth })
    for (let length = 1; length <= LONGEST_ASKING; length++) {
      const word = ASKING.get(all.slice(start, start + length).join(' '))
      if (word !== undefined)
        put(start + length, {
          text: front.text + word,
          told: front.told + length,
          worth: front.worth + length * length + ASKS,
        })
    }
    for (const { length, text } of runsFrom(all.slice(start, start + LONGEST_RUN), charactersOf, knowledge))
      put(start + length, {
        text: front.text + text,
        told: front.told + length,
        worth: front.worth + length * length,
      })
  }
  return best[all.length] ?? { text: all.join(' '), told: 0 }
}

/** A word of asking is likelier than a word of a document that sounds the same. */
const ASKS = 0.5

/** The stretches of documents that the first two, three … syllables sound like, of each length the one whose words stand most often. */
function runsFrom(
  syllables: readonly string[],
  charactersOf: CharactersOf,
  knowledge: Knowledge,
): { readonly length: number; readonly text: string }[] {
  const found: { length: number; text: string }[] = []
  let runs = syllables.length === 0 ? [] : [...charactersOf(syllables[0] ?? '')]
  for (let length = 2; length <= syllables.length && runs.length > 0; length++) {
    const next = charactersOf(syllables[length - 1] ?? '')
    runs = runs
      .flatMap((run) => next.flatMap((char) => (knowledge.index.has(`${run.at(-1)}${char}`) ? [run + char] : [])))
      .slice(0, MOST_RUNS)
    const standing = runs.filter((run) => standsInText(knowledge, run))
    const [text] = standing.sort((a, b) => timesOf(b, knowledge) - timesOf(a, knowledge))
    if (text !== undefined) found.push({ length, text })
  }
  return found
}

const MOST_RUNS = 2000

/** In how many paragraphs the rarest two characters of a run stand side by side. */
function timesOf(run: string, { index }: Knowledge): number {
  return Math.min(...[...run].slice(1).map((char, i) => index.holders(`${run[i]}${char}`).length))
}
