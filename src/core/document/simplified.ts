import { Converter } from 'opencc-js/t2cn'

let converter: ((text: string) => string) | undefined

/** Traditional script folded to simplified; built at the first use. A phrase may come out longer or shorter. */
export function toSimplified(text: string): string {
  const convert = converter ?? Converter({ from: 't', to: 'cn' })
  converter = convert
  return convert(text)
}

/**
 * Signs of the traditional script that hardly a line of it is without. They are few, for every paragraph of every
 * corpus is looked through for them.
 */
const TRADITIONAL = /[\u6703\u5340\u570b\u7522\u767c\u5831\u9577\u7d93\u696d\u5be6\u842c\u5104\u70ba\u5c0d\u7e3d\u8a2d]/
/** 乾县 keeps its name; 着 and 升 are written 著 and 昇 by habit and are signs of both scripts. */
const OWN: readonly (readonly [string, string])[] = [
  ['乾', '乾'],
  ['昇', '升'],
]
const known = new Map<string, string>(OWN)

/** Traditional script folded to simplified one character for one, so that offsets of the one hold in the other. */
export function simplifiedBySign(text: string): string {
  return TRADITIONAL.test(text) ? text.replace(/[\u3400-\u9fff]/g, simplifiedSign) : text
}

function simplifiedSign(sign: string): string {
  const there = known.get(sign)
  if (there !== undefined) return there
  const simple = toSimplified(sign)
  const folded = simple.length === 1 ? simple : sign
  known.set(sign, folded)
  return folded
}
