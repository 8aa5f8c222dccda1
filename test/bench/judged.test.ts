import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { judge, readJudged } from '../../bench/judged.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CORPUS = [
  { id: 'p1', title: '城市建设', text: '新建微循环道路九条，养护桥梁三座。' },
  { id: 2, text: '开办社区食堂六家，新增养老床位二百张。' },
  { id: 'p3', title: '产业发展', text: '培育科技型企业四十家，引进总部两家。' },
]
const QUERIES = [
  { id: 'q1', query: '微循环道路新建几条', gold: ['p1'] },
  { id: 'q2', query: '养老床位新增多少张', gold: [2] },
]

/** The two files in a folder of their own; a text stands as it is, objects one a line. */
async function files(corpus: string | readonly object[], queries: string | readonly object[]) {
  const lines = (content: string | readonly object[]) =>
    typeof content === 'string' ? content : content.map((line) => JSON.stringify(line)).join('\n')
  const folder = await temporaryFolder({ 'corpus.jsonl': lines(corpus), 'queries.jsonl': lines(queries) })
  return [path.join(folder, 'corpus.jsonl'), path.join(folder, 'queries.jsonl')] as const
}

describe('a judged corpus', () => {
  it('is searched by every engine; ours finds what is asked', async () => {
    const set = await readJudged(...(await files(CORPUS, QUERIES)))

    const rows = []
    for await (const { engine, at1, at5, mrr10 } of judge(set)) rows.push({ engine, at1, at5, mrr10 })

    expect(rows).toHaveLength(4)
    expect(rows[0]).toEqual({ engine: 'Wenji', at1: 1, at5: 1, mrr10: 1 })
    for (const { at1, at5, mrr10 } of rows) expect(at1 <= mrr10 && mrr10 <= at5).toBe(true)
  })

  it('may end its lines in any way and hold blank ones', async () => {
    const corpus = `\ufeff${CORPUS.map((line) => JSON.stringify(line)).join('\r\n\r\n')}\r\n`

    const { ids, entries } = await readJudged(...(await files(corpus, QUERIES)))

    expect(ids).toEqual(['p1', '2', 'p3'])
    expect(entries.map(({ headings }) => headings)).toEqual([['城市建设'], [], ['产业发展']])
  })

  it.each([
    ['a line that is no JSON', '{"id":"p1","text":"a"}\n{oops', QUERIES, /corpus\.jsonl:2: not a JSON object$/],
    ['a line without text', [{ id: 'p1' }], QUERIES, /corpus\.jsonl:1: text: /],
    ['an empty file', '\n', QUERIES, /corpus\.jsonl: no line in it$/],
    ['an id twice', [...CORPUS, { id: 'p3', text: 'b' }], QUERIES, /corpus\.jsonl: two paragraphs have the id "p3"$/],
    ['a query without gold', CORPUS, [{ id: 'q1', query: 'a', gold: [] }], /queries\.jsonl:1: gold: /],
    [
      'gold that is not there',
      CORPUS,
      [{ id: 'q1', query: 'a', gold: ['p9'] }],
      /queries\.jsonl: query "q1": gold "p9" is no id of .*corpus\.jsonl$/,
    ],
  ])('is refused in one line for %s', async (_, corpus, queries, message) => {
    const given = await files(corpus, queries)

    await expect(readJudged(...given)).rejects.toThrow(message)
  })

  it('is refused in one line for a file that is not there', async () => {
    const [corpus] = await files(CORPUS, QUERIES)

    await expect(readJudged(corpus, '/nowhere/queries.jsonl')).rejects.toThrow(
      /^\/nowhere\/queries\.jsonl: cannot be read/,
    )
  })
})
