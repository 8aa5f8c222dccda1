import { type Knowledge, standsInText } from './knowledge.ts'

/** What some words of an English name may stand for within it. */
export interface NamePiece {
  /** How many words it takes up. */
  readonly words: number
  readonly chinese: string
  /** How many of its characters were found by their sound. */
  readonly sounds: number
}

/** A name of the documents that the first words of a run say piece by piece. */
export interface AlignedName {
  readonly words: number
  readonly pieces: number
  readonly sounds: number
  /** As the text has it. */
  readonly chinese: string
}

/** More ways to read a run are not followed: a name is found after a few. */
const MOST_TRIED = 4000
/** So many characters that stand together are hardly there by chance. */
export const LEAST_CHARACTERS = 3
/** One character behind a mark is the beginning of a word. */
const CUT_SHORT = /[^\p{Script=Han}\d]\p{Script=Han}$/u
const HAN = /\p{Script=Han}/u
/** Between the pieces of one name a text may have a mark: 中科·智谷, “大湖”公园. */
const MARKS = '[·•・“”"‘’\'（）()《》\\s-]{1,2}'

/**
 * The longest names that stand in a document and that the words of a run say in order from the first on, each by its
 * sound or by what it means. `pieces` gives for each word of the run what may begin there. Every name takes up the same
 * number of words; empty where no two pieces stand together.
 */
export function alignedNames(pieces: readonly (readonly NamePiece[])[], knowledge: Knowledge): AlignedName[] {
  let best: AlignedName[] = []
  let tried = 0
  const waiting: AlignedName[] = [{ words: 0, pieces: 0, sounds: 0, chinese: '' }]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const piece of pieces[name.words] ?? []) {
      if (++tried > MOST_TRIED) return best
      const chinese = joined(name.chinese, piece, knowledge)
      if (chinese === undefined) continue
      const longer = {
        words: name.words + piece.words,
        pieces: name.pieces + 1,
        sounds: name.sounds + piece.sounds,
        chinese,
      }
      waiting.push(longer)
      if (longer.pieces < 2 || chinese.length < LEAST_CHARACTERS || CUT_SHORT.test(chinese)) continue
      const most = best[0]?.words ?? 0
      if (longer.words > most) best = [longer]
      else if (longer.words === most && !best.some((other) => other.chinese === chinese)) best.push(longer)
    }
  }
  return best
}

/** Two pieces as they stand together in a text; undefined where none has them so. */
function joined(front: string, { chinese: piece, sounds }: NamePiece, knowledge: Knowledge): string | undefined {
  if (front === '') return piece.length < 2 || standsInText(knowledge, piece) ? piece : undefined
  const isOfWords = HAN.test(front.at(-1) ?? '') && HAN.test(piece.charAt(0))
  if (!isOfWords || knowledge.index.behind(front.charAt(front.length - 1)).has(piece.charAt(0))) {
    const whole = front + piece
    if (standsInText(knowledge, whole)) return whole
  }
  return front.length < 2 || sounds === 1 ? undefined : withMark(front, piece, knowledge)
}

function withMark(front: string, piece: string, { index, located }: Knowledge): string | undefined {
  const pairs = [front.slice(-2), piece.slice(0, 2)].filter(({ length }) => length === 2)
  const [rarest] = pairs.map((pair) => index.holders(pair)).sort((a, b) => a.length - b.length)
  const form = new RegExp(`${escaped(front)}${MARKS}${escaped(piece)}`)
  for (const id of rarest ?? []) {
    const found = form.exec(located[id]?.paragraph.text ?? '')
    if (found) return found[0]
  }
  return undefined
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
