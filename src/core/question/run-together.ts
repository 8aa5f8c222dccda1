import type { Knowledge } from '../search/knowledge.ts'

/** Single characters that a text lists are spoken without their marks from so many on. */
const LEAST = 3
const MOST = 10
const HAN_RUN = /\p{Script=Han}{3,}/gu

/** 政产学研 of a question in the place of 政、产、学、研 of a text: what people say without the marks, with them. */
export function withListMarks(text: string, { index, located }: Knowledge): string {
  const stands = (letters: string) => {
    // a character between two marks is a term of its own
    const holders = [...letters].slice(1, -1).map((letter) => index.holders(letter))
    const [fewest = []] = holders.sort((a, b) => a.length - b.length)
    const listed = [...letters].join('、')
    return fewest.some((id) => located[id]?.paragraph.text.includes(listed) === true)
  }
  return text.replace(HAN_RUN, (run) => {
    for (let at = 0; at + LEAST <= run.length; at++) {
      if (index.has(run.slice(at, at + 2)) || index.has(run.slice(at + 1, at + 3))) continue
      let end = at + LEAST
      if (!stands(run.slice(at, end))) continue
      while (end < run.length && end - at < MOST && stands(run.slice(at, end + 1))) end++
      return `${run.slice(0, at)} ${[...run.slice(at, end)].join('、')} ${run.slice(end)}`
    }
    return run
  })
}
