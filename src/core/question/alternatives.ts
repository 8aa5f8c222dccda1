/** 是启动还是完工, 接还是节: two words of which one is asked for. */
const EITHER = /(?:是|属于?|算|在)?(\p{Script=Han}{2,4})(?:,|，)?还是(?:属于?|算|在)?(\p{Script=Han}{2,4})/gu

/**
 * Content without the one of two words held against each other that no document has: 是启动还是完工 where only 启动 is
 * written. `known` tells whether a word stands in a document; where both or neither do nothing is left out.
 */
export function withoutUnheardAlternative(said: string, known: (word: string) => boolean): string {
  return said.replace(EITHER, (all: string, first: string, second: string) => {
    const heads = [first.slice(-2), second.slice(0, 2)]
    const [isFirst, isSecond] = heads.map(known)
    if (isFirst === isSecond) return all
    return isFirst ? all.slice(0, all.lastIndexOf('还是')) : ` ${second}`
  })
}
