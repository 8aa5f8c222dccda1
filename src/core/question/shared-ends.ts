import type { Lexicon } from '../lexicon/lexicon.ts'

interface Named {
  readonly word: string
  readonly ids: readonly string[]
  readonly start: number
  readonly end: number
}

/**
 * The indicators in front of some others that share their end: 城镇 of 城镇和农村居民收入, 工业 of 工业、民间投资. What is joined to a
 * name is one itself where it makes a name of the lexicon with that end; the places stay those of the text.
 */
export function withSharedEnds<T extends Named>(hits: readonly T[], text: string, lexicon: Lexicon): Named[] {
  return hits.flatMap((hit) => [...sharing(hit, hits, text, lexicon), hit])
}

function sharing(hit: Named, hits: readonly Named[], text: string, lexicon: Lexicon): Named[] {
  const front = FRONT.exec(text.slice(0, hit.start))
  if (!front || hits.some(({ end }) => end > hit.start - 2 && end < hit.start)) return []
  const name = text.slice(hit.start, hit.end)
  const joined = front[1] ?? ''
  for (let length = joined.length; length >= 2; length--) {
    const part = joined.slice(-length)
    for (let cut = 1; cut <= name.length - 2; cut++) {
      const [id] = lexicon.asked.exact(`${part}${name.slice(cut)}`)
      if (id === undefined || hit.ids.includes(id)) continue
      const end = hit.start - 1
      const found = { word: `${part}${name.slice(cut)}`, ids: [id], start: end - length, end }
      return [found]
    }
  }
  return []
}

const FRONT = /(\p{Script=Han}{2,6})[和与及、]$/u
